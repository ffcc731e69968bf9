import { z } from 'zod';

/**
 * Read a file of a JSON object a line.
 *
 * @throws Error that names the line if one is not what it should be: such files are made for measuring, not received
 */
export function readJsonLines<T>(content: string, schema: z.ZodType<T>): readonly T[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

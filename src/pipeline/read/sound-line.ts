import { cleanLine, LONGEST_TITLE } from './clean-line.ts';

/** What a file says of itself, as one clean line; undefined if it says nothing, or more than a title may hold. */
export function soundLine(text: string | null | undefined): string | undefined {
  const line = cleanLine(text ?? '');
  return line === '' || line.length > LONGEST_TITLE ? undefined : line;
}

import { z } from 'zod';
import { frontMatter } from './schema.ts';

/**
 * The front matter's schema as JSON Schema, so that an editor explains and checks each field while a
 * person corrects a briefing.
 */
export function editorSchema(): string {
  const schema = z.toJSONSchema(frontMatter, { target: 'draft-7', reused: 'ref' });
  return `${JSON.stringify({ title: 'Front matter of a briefing', ...schema }, null, 2)}\n`;
}

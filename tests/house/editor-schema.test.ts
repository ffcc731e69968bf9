import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editorSchema } from '../../src/briefing/editor-schema.ts';

it('the committed editor schema is the one that the schema makes (npm run editor-schema writes it)', () => {
  const file = join(import.meta.dirname, '..', '..', 'content', 'front-matter.schema.json');
  expect(readFileSync(file, 'utf8')).toBe(editorSchema());
});

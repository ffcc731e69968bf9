import { expect, it } from 'vitest';
import { z } from 'zod';
import { inLanguage } from '../../../src/briefing/message-language.ts';
import { say } from '../../../src/briefing/messages.ts';
import { frontMatter } from '../../../src/briefing/schema.ts';
import { valueProblem } from '../../../src/briefing/value-problem.ts';

function problemOf(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue === undefined ? undefined : valueProblem(issue);
}

const { shape } = frontMatter;

it.each([
  [shape.title, undefined, 'it is missing'],
  [shape.title, 5, 'a text is wanted'],
  [shape.title, '', 'it is empty'],
  [shape.draft, 'ربما', 'true or false is wanted'],
  [shape.embargo, '2014', 'a day written YYYY-MM-DD is wanted'],
  [shape.copies, 'border', 'a list is wanted'],
  [shape.copies, ['Border Talks'], 'small Latin letters, digits and hyphens are wanted'],
  [shape.titleOrigin, 'x', 'one of these is wanted: source | derived | person'],
  [z.number().max(1), 2, 'it is larger than 1'],
])('%#: %j is told as «%s», and in Arabic', (schema, value, words) => {
  expect(problemOf(schema, value)).toBe(words);
  const message = say('briefing/field', { file: 'a' }, { field: '', problem: words });
  expect(
    inLanguage(message, 'ar').reason.replace(/true|false|YYYY-MM-DD|source|derived|person/g, ''),
  ).not.toMatch(/[a-z]{3}/i);
});

import { expect, it } from 'vitest';
import { parseBody } from '../../../src/briefing/body.ts';
import { inLanguage } from '../../../src/briefing/message-language.ts';

it.each([
  ['نص.\n\n<!-- تعليق -->', 'a comment between <!-- and --> cannot stand there'],
  ['نص <Note>حاشية', 'nothing closes the tag <Note>'],
  ['نص <Note>حاشية</Foreign>', 'the tag </Foreign> closes nothing there'],
  ['نص </Note>', 'a closing tag has no opening tag before it'],
  ['السعر {غير معلوم', 'a brace opens something that is no text'],
  ['نص {أ ب', 'a brace opens something that is no text'],
  ['أصغر من <5 بالمئة', 'an angle bracket opens something that is no tag'],
  ['نص <Note', 'an angle bracket opens something that is no tag'],
  ['نص <Foreign lang=fr>x</Foreign>', 'an angle bracket opens something that is no tag'],
])('of %j says what to look for, in Arabic too', (body, problem) => {
  const [message] = parseBody(body, 'a.mdx', 1).messages;
  if (message === undefined) throw new Error('nothing is wrong');
  expect(message.reason).toContain(problem);
  expect(inLanguage(message, 'ar').reason.replace(/<[^>]*>/g, '')).not.toMatch(/[a-z]{4}/);
});

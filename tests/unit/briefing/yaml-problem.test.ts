import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { inLanguage } from '../../../src/briefing/message-language.ts';
import { say } from '../../../src/briefing/messages.ts';
import { yamlProblem } from '../../../src/briefing/yaml-problem.ts';

it.each([
  ['title: خبر: عاجل\n', 'a value with a colon in it needs quotation marks around it', 7],
  ['title: "عنوان لم يغلق\ndate: "2020"\n', 'a quotation mark is never closed', 7],
  ['date: 1\ntitle: "عنوان لم يغلق\n', 'a quotation mark is never closed', 15],
  ['title: خبر\nناشر\n', 'a line has no colon and space behind its name', 11],
  ['title: خبر\ndate:2020\n', 'a line has no colon and space behind its name', 11],
  [
    'title: "قال "نعم" ومضى"\n',
    'something stands where nothing may, such as words behind a closing quotation mark',
    13,
  ],
  ['ناشر\ntitle: خبر\n', 'a line has no colon and space behind its name', 0],
  ['title: @خبر\n', 'a value begins with a sign that needs quotation marks around the value', 7],
  ['title: أ\ntitle: ب\n', 'a name stands twice', 9],
  ['copies: [أ, ب\ndraft: true\n', 'a bracket is never closed', 8],
  ['copies: [أ, [ب], ت\ndraft: true\n', 'a bracket is never closed', 8],
  ['a:\n\tb: 1\n', 'a line begins with a tab', 3],
])('says what to look for in %j', (yaml, problem, offset) => {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) throw new Error('the parser finds nothing wrong');
  const found = yamlProblem(error, document);
  expect([found.problem, found.offset]).toEqual([problem, offset]);
  const told = inLanguage(
    say('read/side-car-broken', { file: 'a' }, { problem: found.problem }),
    'ar',
  ).reason;
  expect(told).not.toMatch(/[a-z]{4}/);
});

import { expect, it } from 'vitest';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import type { Clues } from '../../../src/pipeline/extract/names/clues.ts';
import { agreeInColumns } from '../../../src/pipeline/extract/names/columns.ts';

const CLUES: Clues = {
  kind: 'person',
  probability: 0,
  size: 2,
  inLists: { places: false, organisations: false },
  elsewhere: 0,
  fuller: 0,
};

/** The confidence of persons in a text after those of a column have borne each other out. */
function agree(text: string, persons: Readonly<Record<string, number>>): readonly number[] {
  const article = articleOf('a', text);
  const judged = Object.entries(persons).map(([words, confidence]) => {
    const start = article.text.indexOf(words);
    return { kind: 'person', span: { start, end: start + words.length }, clues: CLUES, confidence } as const;
  });
  return agreeInColumns(article, judged).map(({ confidence }) => confidence);
}

const PERSONS = { 'سمير الوادي': 0.5, 'هدى المرابط': 0.9, 'منى الخطيب': 0.95 };

it('makes a cell as sure as the second surest of its column', () => {
  const table = 'الاسم | البلد\n\nسمير الوادي | تونس\n\nهدى المرابط | المغرب\n\nمنى الخطيب | سوريا';
  expect(agree(table, PERSONS)).toEqual([0.9, 0.9, 0.95]);
});

it('leaves names in prose, in few rows and among other things as they are', () => {
  const prose = 'حضر سمير الوادي أمس.\n\nوحضرت هدى المرابط.\n\nوغابت منى الخطيب.';
  expect(agree(prose, PERSONS)).toEqual([0.5, 0.9, 0.95]);
  expect(
    agree('سمير الوادي | تونس\n\nهدى المرابط | المغرب', { 'سمير الوادي': 0.5, 'هدى المرابط': 0.9 }),
  ).toEqual([0.5, 0.9]);
  const mixed = 'باب | أ\n\nنافذة | ب\n\nجدار | ج\n\nسمير الوادي | د\n\nهدى المرابط | ه\n\nمنى الخطيب | و';
  expect(agree(mixed, PERSONS)).toEqual([0.5, 0.9, 0.95]);
});

import { describe, expect, it } from 'vitest';
import { dropArtifacts } from '../../../src/pipeline/read/pdf/artifacts.ts';
import { findColumns } from '../../../src/pipeline/read/pdf/columns.ts';
import { dropStretches } from '../../../src/pipeline/read/pdf/drop-stretches.ts';
import { freeSpaces, markSpaces, nameSpaces } from '../../../src/pipeline/read/pdf/free-spaces.ts';
import { isGarbled } from '../../../src/pipeline/read/pdf/garbled.ts';
import type { Glyph } from '../../../src/pipeline/read/pdf/glyphs.ts';
import { joinMarks, partMarks } from '../../../src/pipeline/read/pdf/join-marks.ts';
import { toLogicalOrder } from '../../../src/pipeline/read/pdf/logical-order.ts';
import { findRows } from '../../../src/pipeline/read/pdf/rows.ts';

const glyph = (text: string, left: number, right = left + 10, base = 0): Glyph => ({
  text,
  left,
  right,
  base,
  size: 10,
});
const textsOf = (glyphs: readonly Glyph[]): readonly string[] => glyphs.map(({ text }) => text);
const writing = { isArabic: true, isMirrored: false };

describe('vowel signs', () => {
  // «كُتِبَ», whose signs stand above the edge of the letter to the left.
  it('belong to the letter behind them where a page is drawn from left to right', () => {
    const drawn = [
      glyph('َ', 0, 0),
      glyph('ب', 0),
      glyph('ِ', 10, 10),
      glyph('ت', 10),
      glyph('ُ', 20, 20),
      glyph('ك', 20),
    ];
    expect(textsOf(joinMarks(drawn))).toEqual(['بَ', 'تِ', 'كُ']);
  });

  it('belong to the letter before them where it is drawn from right to left', () => {
    const drawn = [
      glyph('ك', 20),
      glyph('ُ', 20, 20),
      glyph('ت', 10),
      glyph('ِ', 10, 10),
      glyph('ب', 0),
      glyph('َ', 0, 0),
    ];
    expect(textsOf(joinMarks(drawn))).toEqual(['كُ', 'تِ', 'بَ']);
  });

  // «قِصَّة» in KacstQurn.
  it('that have a width of their own beside the letter leave no gap in the word', () => {
    const drawn = [glyph('ة', 0), glyph('َّ', 10, 18), glyph('ص', 18), glyph('ِ', 28, 28), glyph('ق', 28)];
    expect(toLogicalOrder(joinMarks(drawn), writing)).toBe('قِصَّة');
  });

  it('that stand on the stroke behind their letter leave no gap either', () => {
    const drawn = [glyph('ا', 0), glyph('ً', 11.5, 14), glyph('ع', 12.5)];
    expect(toLogicalOrder(joinMarks(drawn), writing)).toBe('عًا');
  });

  it('keep their order, and go to no space and no far letter', () => {
    expect(textsOf(joinMarks([glyph('\u064f', 5, 5, 6), glyph('\u0651', 5, 5, 4), glyph('د', 0)]))).toEqual([
      'د\u0651\u064f',
    ]);
    expect(textsOf(joinMarks([glyph('د', 0), glyph(' ', 10), glyph('ُ', 60, 60)]))).toEqual(['د', ' ', 'ُ']);
  });
});

describe('strokes that stretch a word', () => {
  const stretched = (stroke: string): readonly Glyph[] => [
    glyph('ب', 0),
    glyph(stroke, 10, 15),
    glyph(stroke, 11, 16),
    glyph('َ', 16, 16),
    glyph('ت', 17),
    glyph('ك', 27),
  ];

  it.each(['\u001b', '5', 'A'])('are left out, if the file takes them for %j', (stroke) => {
    const kept = dropStretches(stretched(stroke));
    expect(textsOf(kept)).toEqual(['ب', 'َ', 'ت', 'ك']);
    expect(toLogicalOrder(joinMarks(kept), writing)).toBe('كتَب');
  });

  it('are one glyph, and a digit of the same text is another', () => {
    const digit = { ...glyph('5', 40, 45), code: 'font 5' };
    const drawn = [
      ...stretched('5').map((one) => (one.text === '5' ? { ...one, code: 'font 9' } : one)),
      digit,
    ];
    expect(textsOf(dropStretches(drawn)).join('')).toBe('بَتك5');
  });

  it('fill the gap that they are drawn beside', () => {
    const stroke = (left: number) => ({ ...glyph('\u0019', left, left + 2), code: 'font 25' });
    const first = [glyph('ا', 0), stroke(10), stroke(10.5), glyph('ك', 10, 30)];
    const beside = [glyph('ا', 40), stroke(54.5), stroke(55), glyph('َ', 55, 55), glyph('ك', 53, 70)];
    expect(toLogicalOrder(joinMarks(dropStretches([...first, ...beside])), writing)).toBe('كَا كا');
  });

  it('are left out where the file takes them for a second space', () => {
    const [space, stroke] = [
      { ...glyph(' ', 20, 23), code: 'font 7' },
      (left: number) => ({ ...glyph(' ', left, left + 2), code: 'font 32' }),
    ];
    const word = [glyph('ت', 23), stroke(33), stroke(35), stroke(37), glyph('ك', 39)];
    const kept = dropStretches([glyph('ب', 0), glyph('ل', 10), space, ...word]);
    expect(toLogicalOrder(kept, writing)).toBe('كت لب');
  });

  it('are no numbers, not even beside a word', () => {
    const numbers = [
      glyph('5', 0, 5),
      glyph('5', 5, 10),
      glyph(' ', 10, 14),
      ...stretched('5').map((one) => ({ ...one, left: one.left + 14, right: one.right + 14 })),
    ];
    expect(textsOf(dropStretches(numbers)).join('')).toBe('55 بَتك');
    const glued = [glyph('ب', 0), glyph('5', 10, 15), glyph('5', 15, 20), glyph('ت', 20)];
    expect(dropStretches(glued)).toEqual(glued);
  });
});

it('a space that the tail of a letter lies over still parts two words', () => {
  const drawn = [glyph('ب', 0, 13), glyph(' ', 9, 13.2), glyph('ك', 13)];
  expect(toLogicalOrder(freeSpaces(drawn), writing)).toBe('ك ب');
  const beside = [glyph('ب', 0), glyph(' ', 40, 44), glyph('ك', 10)];
  expect(freeSpaces(beside)).toEqual(beside);
});

it('a letter and its sign that both state the text of both are read once', () => {
  const stated = [glyph('جً', 0, 0, 3), glyph('جً', 0), glyph('ا', 10), glyph('جً', 20)];
  expect(textsOf(partMarks(stated))).toEqual(['\u064b', 'ج', 'ا', 'ج']);
  expect(textsOf(partMarks([glyph('لًا', 0), glyph('جً', 10)]))).toEqual(['لًا', 'جً']);
});

it('a tab is the space of a font that has no other', () => {
  const of = (font: string, text: string) => ({ ...glyph(text, 0), code: `${font} 3` });
  const read = nameSpaces([of('qt', '\t'), of('office', '\t'), { ...of('office', ' '), code: 'office 7' }]);
  expect(textsOf(read)).toEqual([' ', '\t', ' ']);
});

it('a prefix that is written with a stroke stays one word', () => {
  const drawn = [...'94.6 ـب غلب'].map((text, i) => glyph(text, i * 10));
  expect(toLogicalOrder(drawn, writing)).toBe('بلغ بـ 94.6');
});

// LibreOffice draws «إلى 44» so where the numbers are of a wider font.
it('a space parts a word from the number that is drawn over it', () => {
  const drawn = [glyph('4', 0), glyph('4', 10), glyph(' ', 15, 19), glyph('ى', 19), glyph('ل', 29)];
  expect(toLogicalOrder(freeSpaces(markSpaces(drawn)), writing)).toBe('لى 44');
});

it('a table is read row by row', () => {
  const cell = (text: string, left: number, base: number) =>
    [...text].map((letter, i) => glyph(letter, left + i * 10, left + i * 10 + 10, base));
  const rows = ['فلأ', 'ءاب', 'ميج', 'لاد', 'ءاه'].flatMap((text, i) => [
    ...cell(text, 0, -20 * i),
    ...cell(text, 60, -20 * i),
  ]);
  expect(findColumns(findRows(rows), true).map((column) => column.length)).toEqual([5]);
});

it.each([
  ['87.5%', '87.5%'],
  ['%87.5 غلب', 'بلغ 87.5%'],
  ['10.857،8 غلب', 'بلغ 10.857،8'],
  ['2 ،1 نيمقرلا', 'الرقمين 1، 2'],
  ['.Reuters', 'Reuters.'],
  ['Reuters.', 'Reuters.'],
])('a line that shows «%s» is read as «%s»', (shown, read) => {
  const drawn = [...shown].map((text, i) => glyph(text, i * 10));
  expect(toLogicalOrder(drawn, writing)).toBe(read);
});

it('what a file marks as no part of its text is left out, unless that is most of it', () => {
  const head = { ...glyph('1', 0), isArtifact: true } as const;
  const text = [glyph('ب', 0), glyph('ك', 10)];
  expect(dropArtifacts([[head, ...text], [head]])).toEqual([text, []]);
  expect(dropArtifacts([[head, head, ...text, head]])).toEqual([[head, head, ...text, head]]);
});

it.each([
  ['وصل الوفد إلى العاصمة في لقاء مع BBC وReuters في 5م و10% من القرى', false],
  ['$4ئحة ا$4تهام التي قدمت في جلسة ا$%ستاذ ثNMث مرات على ا$4ئتمان', true],
  ['في جلسة ال䑅حكمة ال䑅صرف التي ع㐱ة', true],
  ['بـالقرية «بـالمدينة» في يوم واحد', false],
  ['ثظذضصشس غخحج ثظذضصشس غخحج', true],
  ['Reuters 2014', false],
  ['*توزيع الماء على القرى\n*صيانة الآبار القديمة', false],
])('«%s» is garbled: %s', (text, is) => {
  expect(isGarbled(text)).toBe(is);
});

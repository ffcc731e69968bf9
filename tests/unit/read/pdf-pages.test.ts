import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/pipeline/read/pdf/glyphs.ts';
import { readPages } from '../../../src/pipeline/read/pdf/read-pages.ts';

/** Glyphs of a word as a page shows it, from a place to the right. */
function draw(shown: string, left: number, base: number, size = 10): readonly Glyph[] {
  return [...shown].map((text, i) => ({
    text,
    left: left + (i * size) / 2,
    right: left + ((i + 1) * size) / 2,
    base,
    size,
  }));
}

/** A line of ten words, up to the right edge. */
const line = (base: number) => draw(Array(10).fill('ملك').join(' '), 0, base);
const read = (...pages: (readonly Glyph[])[]) => readPages(pages).map(({ text }) => text);
const words = Array(10).fill('كلم').join(' ');

describe('notes', () => {
  const marked = (mark: string) => [
    ...draw('.', 172, 120),
    ...draw(mark, 177, 124, 6),
    ...draw('ملك', 180, 120),
  ];
  const text = [...marked('1'), ...line(100), ...line(80)];

  it('come after the text, and their numbers in neither', () => {
    const note = [...draw('نايب', 175, 10, 8), ...draw('1', 191, 13, 5)];
    expect(read([...text, ...note], [...line(100), ...line(80)])).toEqual([
      'كلم.',
      `${words} ${words} ${words} ${words}`,
      'بيان',
    ]);
  });

  it('are found at the end of the text too, below a title of their own', () => {
    const notes = [...draw('شماوه', 170, 30, 14), ...draw('نايب .1', 170, 10, 8)];
    expect(read([...text, ...notes])).toEqual(['كلم.', `${words} ${words}`, 'هوامش', 'بيان']);
  });

  it('are none where a number is only raised, and no line answers it', () => {
    expect(read([...marked('2'), ...line(100), ...line(80)])).toEqual(['كلم2.', `${words} ${words}`]);
  });
});

describe('what stands on a page of its own', () => {
  const text = [...draw('ناونع', 100, 120, 20), ...line(90), ...line(75), ...line(60), ...line(45)];

  it('is left out: page numbers, and what stands above a title with them', () => {
    const head = draw('ةرشن', 150, 150);
    const foot = draw('1 نم 1 ةحفص', 140, 25);
    const body = [words, words, words, words].join(' ');
    expect(read([...head, ...text, ...foot])).toEqual(['عنوان', body]);
    expect(read([...head, ...text])).toEqual(['نشرة', 'عنوان', body]);
  });
});

it('a number alone at the edge that counts the pages is left out, however near', () => {
  const body = [...line(80), ...line(65), ...line(50)];
  expect(read([...body, ...draw('1', 100, 32)])).toEqual([[words, words, words].join(' ')]);
  expect(read([...body, ...draw('7', 100, 32)]).join(' ')).toContain('7');
});

it('a number that ends a title is no number of its page', () => {
  const title = [...draw('ماع يف ثدح', 100, 160, 20), ...draw('2027', 160, 130, 20)];
  expect(read([...title, ...line(80), ...line(65), ...line(50)])).toContain('2027');
});

describe('tables', () => {
  const row = (base: number, ...cells: readonly (readonly [shown: string, left: number])[]) =>
    cells.flatMap(([shown, left]) => draw(shown, left, base));

  it('are read row by row, cell by cell, however close the cells stand', () => {
    const rows = [
      row(100, ['بسن', 20], ['ددع', 44], ['ةدلب', 70]),
      row(80, ['91%', 20], ['12', 49], ['لمر', 75]),
      row(60, ['40%', 20], ['230', 44], ['لخن', 75]),
    ].flat();
    expect(read([...line(130), ...rows])).toEqual([
      words,
      'بلدة | عدد | نسب',
      'رمل | 12 | 91%',
      'نخل | 230 | 40%',
    ]);
  });

  it('are no numbers before the items of a list', () => {
    const items = [100, 80, 60].flatMap((base, i) => row(base, ['لمر لخن', 100], [`.${3 - i}`, 150]));
    expect(read(items)).toEqual(['3. نخل رمل 2. نخل رمل 1. نخل رمل']);
  });

  it('are no lines that are stretched so that their spaces meet', () => {
    const stretched = [
      row(100, ['ملك', 0], ['ملك', 25], ['ملكملك', 50]),
      row(80, ['ملكملكمل', 0], ['ملك', 50], ['م', 75]),
      row(60, ['مل', 0], ['ملكم', 20], ['ملكملك', 50]),
    ];
    expect(read(stretched.flat())[0]).not.toContain('|');
    const alone = row(80, ['ملك', 0], ['ملك', 60], ['ملك', 120], ['ملك', 180]);
    expect(read([...line(100), ...alone, ...line(60)]).join(' ')).not.toContain('|');
  });
});

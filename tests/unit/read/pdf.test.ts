import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openReadingProcess } from '../../../src/pipeline/read/apart/index.ts';
import { findActualTexts } from '../../../src/pipeline/read/pdf/actual-text.ts';
import { findColumns, findSureGutters } from '../../../src/pipeline/read/pdf/columns.ts';
import type { Glyph } from '../../../src/pipeline/read/pdf/glyphs.ts';
import { joinTexts } from '../../../src/pipeline/read/pdf/line-joints.ts';
import { toLogicalOrder } from '../../../src/pipeline/read/pdf/logical-order.ts';
import { findRows } from '../../../src/pipeline/read/pdf/rows.ts';
import { countLostObjects, isSound } from '../../../src/pipeline/read/pdf/soundness.ts';
import { isRead, type Reading, type Unread } from '../../../src/pipeline/read/reader.ts';

/** Glyphs as a page shows them from left to right, each as wide as the letters are high. */
function draw(shown: string, base = 0, from = 0): readonly Glyph[] {
  return [...shown].map((text, i) => ({
    text,
    left: (from + i) * 10,
    right: (from + i + 1) * 10,
    base,
    size: 10,
  }));
}

const asMeant = { isArabic: true, isMirrored: false };
const asLooks = { isArabic: true, isMirrored: true };

describe('the order in which a line is read', () => {
  it.each([
    ['.2014 ماع يف دفولا لصو', 'وصل الوفد في عام 2014.'],
    ['%60 اهنم', 'منها 60%'],
    ['1,250 غلبو 1.4 و 10:30', '10:30 و 1.4 وبلغ 1,250'],
    ['01-09-2014 يف', 'في 2014-09-01'],
    ['ءاقل Delta Hydro 5 ةكرش', 'شركة Delta Hydro 5 لقاء'],
    ['رمتؤم PSR J1841+22 مجن', 'نجم PSR J1841+22 مؤتمر'],
    ['١٢/٣٤ مقر', 'رقم ١٢/٣٤'],
    ['Only Latin words.', 'Only Latin words.'],
    ['.1998', '1998.'],
  ])('%s', (shown, read) => {
    expect(toLogicalOrder(draw(shown), asMeant)).toBe(read);
  });

  it('turns brackets that are written as they look', () => {
    expect(toLogicalOrder(draw('(ويام) رايأ'), asLooks)).toBe('أيار (مايو)');
    expect(toLogicalOrder(draw(')ويام( رايأ'), asMeant)).toBe('أيار (مايو)');
  });

  it('puts a vowel sign behind its letter, wherever it is drawn', () => {
    const mark: Glyph = { text: '\u064f', left: 23, right: 23, base: 6, size: 10 };
    expect(toLogicalOrder([...draw('بتك'), mark], asMeant)).toBe('ك\u064fتب');
  });

  it('sees words where no spaces are written', () => {
    expect(toLogicalOrder([...draw('دفولا'), ...draw('لصو', 0, 5.3)], asMeant)).toBe('وصل الوفد');
  });
});

describe('amounts and addresses in a line', () => {
  it('keep their unit on its side, in a cell that nothing stands before', () => {
    expect(toLogicalOrder(draw('$9.99'), { ...asMeant, isCell: true })).toBe('$9.99');
    expect(toLogicalOrder(draw('$9.99 رعسلا'), asMeant)).toBe('السعر 9.99$');
  });

  it('go on over the end of their line', () => {
    expect(toLogicalOrder(draw('https://a.org/b? ناونعلا'), asMeant)).toBe('العنوان https://a.org/b?');
    expect(toLogicalOrder(draw('.Reuters نع'), asMeant)).toBe('عن Reuters.');
  });

  it.each([
    [['العنوان https://a.org/news?', 'id=4 غدا'], 'العنوان https://a.org/news?id=4 غدا'],
    [['العنوان https://a.exam', 'ple.org غدا'], 'العنوان https://a.example.org غدا'],
    [['العنوان https://a.org', 'Reuters أعلنت'], 'العنوان https://a.org Reuters أعلنت'],
    [['معدل الخطأ (', 'WER) و', '12 لقاء COVID-', '19'], 'معدل الخطأ (WER) و12 لقاء COVID-19'],
    [['وصل الوفد -', 'أمس'], 'وصل الوفد - أمس'],
  ])('%j are read as «%s»', (texts, read) => {
    expect(joinTexts(texts.map((text) => ({ text, room: 0.5 })))).toBe(read);
  });
});

describe('columns', () => {
  const rows = (count: number, from: number, width: number, top = 100) =>
    Array.from({ length: count }, (_, i) => draw('ب'.repeat(width), top - i * 12, from)).flat();
  const shape = (glyphs: readonly Glyph[]) =>
    findColumns(findRows(glyphs), true).map((column) => [column.length, column[0]?.left]);

  it('are read from the right, below what stands above them and before what stands below', () => {
    const page = [...rows(1, 0, 30, 120), ...rows(5, 0, 14), ...rows(6, 16, 14), ...rows(2, 0, 30, 20)];
    expect(shape(page)).toEqual([
      [1, 0],
      [6, 160],
      [5, 0],
      [2, 0],
    ]);
  });

  it('are seen although their lines stand at different heights', () => {
    expect(shape([...rows(6, 0, 14, 95), ...rows(6, 16, 14)])).toEqual([
      [6, 160],
      [6, 0],
    ]);
  });

  it('are no short lines, and no spaces that happen to meet', () => {
    expect(shape([...rows(3, 0, 14), ...rows(3, 16, 14)])).toEqual([[3, 0]]);
    expect(shape([...rows(5, 10, 20), ...rows(5, 0, 30, 40)])).toEqual([[10, 100]]);
  });

  it('are seen in few rows where another page has them', () => {
    const [page, last] = [
      [...rows(9, 0, 14), ...rows(9, 16, 14)],
      [...rows(2, 0, 14), ...rows(2, 16, 14)],
    ].map(findRows);
    expect(findColumns(last ?? [], true)).toHaveLength(1);
    expect(findColumns(last ?? [], true, findSureGutters(page ?? []))).toHaveLength(2);
  });

  it('are no table with a short line above it', () => {
    const cells = [0, 1, 2, 3].flatMap((i) => [
      ...draw('12', 80 - i * 12, 20),
      ...draw('بباب', 80 - i * 12, 26),
    ]);
    const text = [...draw('ب'.repeat(30), 110), ...rows(1, 22, 8, 98)];
    expect(shape([...text, ...cells])).toEqual([[6, 0]]);
  });
});

describe('texts that a page states for its parts', () => {
  it('are those of its marked parts in order', () => {
    const content =
      '/P <</MCID 0>> BDC (a\\)b BDC) Tj EMC BI /W 1 ID \u0001 BDC EI /Span <</ActualText <FEFF0628>>> BDC EMC /Span<</ActualText(\\376\\377\\006\\047)>>BDC';
    expect(findActualTexts(content)).toEqual([undefined, 'ب', 'ا']);
  });
});

describe('objects as programs write them', () => {
  it.each([
    ['<</Type/Page/Kids[3 0 R]/Title(a (b) \\) c)/ID[<00FF><>]/N -.5/B true>>', true],
    ['<< /Type /Page % 1\n /Parent 1 0 R >>', true],
    ['<</Contents 9 0 B>>', false],
    ['<</FontBBox [0 1]\n/FontFile2 14 0 R>:', false],
    ['<</Author(open>>', false],
    ['<</W [0 \u0000 1]>>', false],
  ])('%s: %s', (object, isRight) => {
    expect(isSound(object)).toBe(isRight);
  });

  it('stand where the table says', () => {
    const table = (at: string) =>
      `1 0 obj\n1\nendobj\nxref\n0 2\n0000000000 65535 f \n${at} 00000 n \ntrailer\n<<>>`;
    expect(countLostObjects(table('0000000000'))).toBe(0);
    expect(countLostObjects(table('0000000004'))).toBe(1);
  });
});

const seeds = join(import.meta.dirname, '../../fixtures/formats/seeds');
const apart = openReadingProcess();
afterAll(() => apart.close());

function read(bytes: Uint8Array): Promise<Reading | Unread> {
  return apart.read(bytes, { file: 'seeds/a.pdf', told: {} });
}

describe('a damaged file', () => {
  const files = readdirSync(seeds).filter((name) => name.endsWith('.pdf'));
  const damages: Readonly<Record<string, (bytes: Uint8Array, at: number) => Uint8Array>> = {
    'cut off': (bytes, at) => bytes.slice(0, at),
    'with a bit turned': (bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ 16),
    'with a block of zeros': (bytes, at) => bytes.slice().fill(0, at, at + 100),
  };

  it.each(Object.keys(damages))('%s is never another text without a word', async (name) => {
    let told = 0;
    for (const [i, file] of files.entries()) {
      const good = new Uint8Array(readFileSync(join(seeds, file)));
      const at = Math.floor(good.length * (0.15 + ((i * 0.13) % 0.8)));
      const [whole, damaged] = [await read(good), await read(damages[name]?.(good, at) ?? good)];
      if (damaged.messages.length > 0) told++;
      else expect(isRead(damaged) && damaged.text).toBe(isRead(whole) && whole.text);
    }
    expect(told).toBeGreaterThan(files.length / 2);
  });
});

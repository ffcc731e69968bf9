import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/arabic/copies.ts';
import { decodeSketch, encodeSketch } from '../../../src/arabic/sketch-text.ts';
import { overlapOf, SKETCH_SIZE, sketchText } from '../../../src/arabic/text-sketch.ts';
import { groupOf } from '../../../src/briefing/groups.ts';

const WORDS =
  'قال الوزير إن الخطة الجديدة تبدأ غدا في القرى البعيدة عن الساحل وتشمل المدارس والطرق والمياه'.split(' ');
const word = fc
  .tuple(fc.constantFrom(...WORDS), fc.nat(60))
  .map(([stem, i]) => `${stem}${'ابتثجحخدذر'[i % 10]}`);
const words = (size: number) => fc.array(word, { minLength: size, maxLength: size });

describe('sketchText', () => {
  it('does not see punctuation, tashkeel, kinds of hamza and of digits', () => {
    const plain = sketchText('أعلن الوزير أن 12 قرية ستزود بالماء');
    expect(sketchText('«أعلنَ» الوزيرُ: أن ١٢ قرية، ستـزوّد بالماء!')).toEqual(plain);
    expect(sketchText('اعلن الوزير ان 12 قرية\n\nستزود بالماء')).toEqual(plain);
  });

  it('keeps all of a short text, no more than its size of a long one, and nothing of two words', () => {
    expect(sketchText('أ ب ج د ه').shingles).toHaveLength(3);
    expect(sketchText('أ ب').shingles).toHaveLength(0);
    const long = Array.from({ length: 900 }, (_, i) => `كلمة${i}`).join(' ');
    expect(sketchText(long).shingles).toHaveLength(SKETCH_SIZE);
  });

  it('survives being written as text', () => {
    fc.assert(
      fc.property(words(40), (list) => {
        const sketch = sketchText(list.join(' 5 '));
        expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch);
      }),
    );
    expect(decodeSketch('')).toEqual(sketchText(''));
  });
});

describe('overlapOf', () => {
  it('tells about how much of the shorter text is in the longer, whichever comes first', () => {
    const numbered = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => `كلمة${from + i}`).join(' ');
    const whole = sketchText(numbered(0, 1000));
    for (const [part, share] of [
      [numbered(0, 500), 1],
      [numbered(500, 1500), 0.5],
      [numbered(1000, 2000), 0],
    ] as const) {
      expect(Math.abs(overlapOf(whole, sketchText(part)) - share)).toBeLessThan(0.15);
      expect(overlapOf(sketchText(part), whole)).toBe(overlapOf(whole, sketchText(part)));
    }
  });
});

describe('findCopies', () => {
  it('finds what comparing every two texts finds, in any order of the texts', () => {
    fc.assert(
      fc.property(fc.array(words(25), { minLength: 2, maxLength: 6 }), fc.nat(5), (lists, at) => {
        const texts = [...lists, [...(lists[at % lists.length] ?? []), 'زائدة', 'أخرى']].map((list) =>
          list.join(' '),
        );
        const pairs = (order: readonly string[]): readonly string[] =>
          findCopies(order.map(sketchText)).map(({ first, second }) =>
            [order[first], order[second]].sort().join('|'),
          );
        expect([...pairs(texts.toReversed())].sort()).toEqual([...pairs(texts)].sort());
        expect(pairs(texts)).toContain([texts[at % lists.length], texts.at(-1)].sort().join('|'));
      }),
      { numRuns: 50 },
    );
  });

  it('takes bulletins with other numbers for two texts', () => {
    const bulletin = (a: number, b: number): string =>
      `سجلت المحطة خلال اليوم ${a} مليمترا من الأمطار في الساحل الشرقي و${b} مليمترا في الجبال العالية`;
    expect(findCopies([bulletin(12, 31), bulletin(7, 19)].map(sketchText))).toEqual([]);
    expect(findCopies([bulletin(12, 31), bulletin(12, 31)].map(sketchText))).toHaveLength(1);
  });

  /** Words that no other text has. */
  const ownWords = (text: number, size: number): string =>
    Array.from({ length: size }, (_, i) => {
      const digits = String(text * 1000 + i + 100_000);
      return digits.replace(/\d/g, (digit) => 'ابتثجحخدذر'[Number(digit)] ?? '');
    }).join(' ');
  const retitled = Array.from({ length: 60 }, (_, i) => `${ownWords(i, 8)} ${ownWords(999, 120)}`);

  it('finds a story that more papers have under titles of their own than are compared each with each', () => {
    const others = Array.from({ length: 50 }, (_, i) => ownWords(100 + i, 60));
    const texts = [...others, ...retitled];
    const copies = findCopies(texts.map(sketchText)).filter(({ second }) => second >= others.length);
    expect(copies.every(({ first }) => first >= others.length)).toBe(true);
    const groupAs = groupOf(copies.map(({ first, second }) => [String(first), String(second)] as const));
    expect(new Set(retitled.map((_, i) => groupAs(String(others.length + i)))).size).toBe(1);
    expect(copies.length).toBeLessThan(2 * retitled.length);
  });

  it('takes no line that stands under everything for a story', () => {
    const line =
      'تابعوا أخبار الوكالة على مواقع التواصل وحملوا تطبيقنا من المتجر مجانا لتصلكم الأخبار أولا بأول';
    const texts = Array.from({ length: 80 }, (_, i) => `${ownWords(i, 40)} ${line}`);
    expect(findCopies(texts.map(sketchText))).toEqual([]);
  });
});

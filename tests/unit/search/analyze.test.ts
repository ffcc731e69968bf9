import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, compoundsAt, readingsOf, stemsOf, thingForm } from '../../../src/search/analyze.ts';

const stems = (text: string): readonly string[] => analyze(text).map(({ stem }) => stem);
const compounds = (text: string): readonly string[] => {
  const words = analyze(text);
  const forms = words.map(({ form }) => form);
  return words.flatMap((_, at) => compoundsAt(words, at, forms).map(({ form }) => form));
};

describe('analyze', () => {
  it.each([
    ['الجزائر', 'وبالجزائر'],
    ['الجزائر', 'وللجزائر'],
    ['المدرسة', 'مدرسه'],
    ['إسلامية', 'الاسلاميه'],
    ['الجَزَائِر', 'الجـــزائر'],
    ['بوتفليقة', 'بوتفليقه'],
    ['الجزا\u200cئر', 'الجزائر'],
    ['٢٠١٤', '2014'],
    ['1,000', '١٠٠٠'],
    ['Café', 'cafe'],
  ])('finds %s by %s', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it.each([
    ['أيلول', 'سبتمبر'],
    ['جويلية', 'تموز'],
    ['شتنبر', 'سبتمبر'],
    ['كانون الثاني', 'يناير'],
  ])('takes the month %s for %s', (one, other) => {
    expect(compounds(one)).toEqual(compounds(other));
    expect(compounds(one)).not.toEqual([]);
  });

  it.each([
    ['أبو بكر', 'أبوبكر'],
    ['عبد الله', 'عبدالله'],
    ['وأبو بكر', 'أبوبكر'],
  ])('joins %s as %s', (apart, together) => {
    expect(compounds(apart).map((form) => stemsOf(form).stem)).toContain(stems(together)[0]);
  });

  it('knows stop words, in one spelling', () => {
    expect(analyze('والذى إلى كتاب').map(({ isStop }) => isStop)).toEqual([true, true, false]);
  });

  it.each(['ولاية', 'وباء', 'بيتكوين', 'كتابهم', 'لاعبون', 'سفارات'])(
    'reads %s as it does with an article',
    (word) => {
      const readings = (text: string): readonly string[] =>
        analyze(text).flatMap((one) => readingsOf(one).map(({ stem }) => stem));
      expect([...new Set(readings(`ال${word}`))].sort()).toEqual([...new Set(readings(word))].sort());
    },
  );

  it('reads a word that only looks as if it had an article as it is read without one', () => {
    expect(analyze('الألبرت').flatMap((one) => readingsOf(one).map(({ stem }) => stem))).toEqual([
      ...stems('الألبرت'),
      ...stems('ألبرت'),
    ]);
  });

  it('gives each word where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of analyze(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.form).not.toBe('');
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('agrees with itself on a word alone and in a text', () => {
    const word = fc.stringMatching(/^[\u0621-\u063a\u0641-\u0652]{1,12}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const alone = [...stems(one), ...stems(other)];
        expect(stems(`${one} ${other}`)).toEqual(alone);
      }),
    );
  });

  it('makes tokens that no word of a text has', () => {
    expect(stems(thingForm('islamic-state'))).not.toContain(thingForm('islamic-state'));
    expect(stems(compounds('أيلول')[0] ?? '')).not.toContain(compounds('أيلول')[0]);
  });
});

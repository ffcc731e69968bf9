import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsOf, distanceOf, suggestionsFor } from '../../../src/search/query/vocabulary.ts';

const KNOWN = ['منظمه', 'تنظيم', 'جزاير', 'جزيره', 'كتاب', 'كاتب'].map((key, rank) => ({
  key,
  text: `ال${key}`,
  rank,
}));

describe('suggestionsFor', () => {
  it.each([
    ['تنضيم', 'تنظيم'],
    ['تنظبم', 'تنظيم'],
    ['تظنيم', 'تنظيم'],
    ['جزايرر', 'جزاير'],
    ['كتلب', 'كتاب'],
  ])('takes %s for %s', (typed, meant) => {
    expect(suggestionsFor(typed, KNOWN, 3)[0]).toBe(`ال${meant}`);
  });

  it('has none for words unlike all others', () => {
    expect(suggestionsFor('برلمان', KNOWN, 3)).toEqual([]);
  });
});

describe('distanceOf', () => {
  const word = fc.string({ unit: fc.constantFrom('ض', 'ظ', 'ا', 'ب', 'ت'), maxLength: 8 });

  it('is a distance', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distanceOf(a, b)).toBe(distanceOf(b, a));
        expect(distanceOf(a, b) === 0).toBe(a === b);
        expect(distanceOf(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

it('completes with the commonest words first', () => {
  expect(completionsOf('جز', KNOWN, 5)).toEqual(['الجزيره', 'الجزاير']);
});

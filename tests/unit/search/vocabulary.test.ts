import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completionsOf,
  distanceOf,
  partsOfNear,
  suggestionsFor,
} from '../../../src/search/query/vocabulary.ts';

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
    ['االتنظيم', 'تنظيم'],
    ['لاتنظيم', 'تنظيم'],
    ['لتنظيم', 'تنظيم'],
    ['نظيم', 'تنظيم'],
    ['غزاير', 'جزاير'],
  ])('takes %s for %s', (typed, meant) => {
    expect(suggestionsFor(typed, KNOWN, 3)[0]?.text).toBe(`ال${meant}`);
  });

  it('has none for words unlike all others', () => {
    expect(suggestionsFor('برلمان', KNOWN, 3)).toEqual([]);
  });
});

describe('partsOfNear', () => {
  const letter = fc.constantFrom(...'ابتثجحخ');
  const word = fc.string({ unit: letter, minLength: 5, maxLength: 10 });
  const edits: Readonly<Record<string, (word: string, at: number, letter: string) => string>> = {
    'a wrong letter': (right, at, wrong) => right.slice(0, at) + wrong + right.slice(at + 1),
    'a missing letter': (right, at) => right.slice(0, at) + right.slice(at + 1),
    'a letter too many': (right, at, extra) => right.slice(0, at) + extra + right.slice(at),
    'two letters that changed places': (right, at) =>
      right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2),
  };

  it.each(Object.keys(edits))('finds a word with %s under its beginning or its end', (name) => {
    fc.assert(
      fc.property(word, fc.nat(), letter, (right, place, other) => {
        const wrong = edits[name]?.(right, place % right.length, other) ?? '';
        const { beginnings, endings } = partsOfNear(wrong);
        const isListed =
          beginnings.some((start) => right.startsWith(start)) || endings.some((end) => right.endsWith(end));
        expect(isListed, `${right} as ${wrong}`).toBe(true);
      }),
    );
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

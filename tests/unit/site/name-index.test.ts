import { describe, expect, it } from 'vitest';
import { byLetter, letterOf, letterSlug } from '../../../src/site/alphabet.ts';
import { nameIndex } from '../../../src/site/name-index.ts';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

describe('the letter of a name', () => {
  it.each([
    ['الأردن', 'ا'],
    ['إيران', 'ا'],
    ['آل سعود', 'ا'],
    ['الجزائر', 'ج'],
    ['«الخبر»', 'خ'],
    ['هُدى', 'ه'],
    ['ئاميدي', 'ي'],
    ['BBC', 'other'],
    ['20 فبراير', 'other'],
    ['ال', 'ا'],
    ['', 'other'],
  ])('%s stands under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('gives every letter an address of its own', () => {
    const slugs = [...LETTERS, 'other'].map(letterSlug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('orders the groups as the alphabet does', () => {
    const groups = byLetter([{ name: 'BBC' }, { name: 'ياسين' }, { name: 'الأردن' }]);
    expect(groups.map(({ letter }) => letter)).toEqual(['ا', 'ي', 'other']);
  });
});

describe('an index', () => {
  const names = Array.from({ length: 1200 }, (_, i) => ({
    id: `n${i}`,
    name: `${LETTERS[i % 3]}اسم ${i}`,
    description: undefined,
    count: i,
    path: `/people/n${i}`,
  }));

  it('is one page while it is short', () => {
    const { pages, letters, most } = nameIndex(names.slice(0, 300));
    expect(pages).toEqual([]);
    expect(most).toEqual([]);
    expect(letters.flatMap(({ names }) => names)).toHaveLength(300);
  });

  it('has pages for its letters when it is long, none too long, with every name once', () => {
    const { pages, letters, most, total } = nameIndex(names, 150);
    expect(total).toBe(1200);
    expect(letters.map(({ count, names }) => [count, names.length])).toEqual([
      [400, 0],
      [400, 0],
      [400, 0],
    ]);
    expect(pages.map(({ part, parts, names }) => [part, parts, names.length])).toEqual(
      [0, 1, 2].flatMap(() => [
        [1, 3, 150],
        [2, 3, 150],
        [3, 3, 100],
      ]),
    );
    expect(new Set(pages.flatMap(({ names }) => names.map(({ id }) => id))).size).toBe(1200);
    expect(most[0]?.count).toBe(1199);
  });
});

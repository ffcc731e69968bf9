import { expect, it } from 'vitest';
import { recentSearches, type Store } from '../../../src/search/page/recent.ts';

function storeOf(kept: Map<string, string>): Store {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

it('keeps the eight newest searches, each once', () => {
  const kept = new Map<string, string>();
  const recent = recentSearches(() => storeOf(kept), 'searches');
  for (let i = 0; i < 10; i++) recent.add(`هدنة ${i}`);
  recent.add('  هدنة   5 ');
  recent.add(' ');
  recent.add('ط'.repeat(10_000));
  const wanted = [5, 9, 8, 7, 6, 4, 3, 2].map((i) => `هدنة ${i}`);
  expect(recent.list()).toEqual(wanted);
  expect(recentSearches(() => storeOf(kept), 'searches').list()).toEqual(wanted);
});

it('leaves nothing behind when all are removed', () => {
  const kept = new Map<string, string>();
  const recent = recentSearches(() => storeOf(kept), 'searches');
  recent.add('مالي');
  recent.add('ليبيا');
  recent.remove('مالي');
  expect(recent.list()).toEqual(['ليبيا']);
  recent.clear();
  expect(kept.size).toBe(0);
});

it.each(['{', '{"a":1}', 'null', '[1,"",null,{"a":2}]'])('begins anew when what is kept is %s', (text) => {
  expect(recentSearches(() => storeOf(new Map([['searches', text]])), 'searches').list()).toEqual([]);
});

it('goes on for as long as the page is open where nothing may be stored', () => {
  const recent = recentSearches(() => {
    throw new Error('denied');
  }, 'searches');
  recent.add('مالي');
  expect(recent.list()).toEqual(['مالي']);
});

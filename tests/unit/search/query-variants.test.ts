import { expect, it } from 'vitest';
import { QUERY_VARIANTS } from '../../../src/search/evaluate/query-variants.ts';
import { drawPairs } from '../../../src/search/evaluate/variant-figures.ts';

const write = (kind: string, query: string, turn = 0): string | undefined =>
  QUERY_VARIANTS.find(({ name }) => name === kind)?.write(query, turn);

it.each([
  ['hamza', 'مؤتمر أمن', 'موتمر إمن', 1],
  ['yeh', 'مستشفى ليبي', 'مستشفي ليبى', 0],
  ['tehMarbuta', 'هدنة جديدة', 'هدنه جديده', 0],
  ['tashkeel', 'هدنة', 'هًدٌنٍةَ', 0],
  ['tatweel', 'هدنة', 'هـدنـة', 0],
  ['digits', 'عام 2014', 'عام ٢٠١٤', 0],
  ['digits', 'عام 2014', 'عام ۲۰۱۴', 1],
  ['zwnj', 'هدنة', 'هد\u200cنة', 0],
  ['articleAdded', 'من هدنة الجزائر', 'من والهدنة الجزائر', 0],
  ['articleRemoved', 'من الجزائر', 'من جزائر', 0],
  ['particleAdded', 'هدنة الجزائر', 'وهدنة فالجزائر', 0],
  ['particleAdded', 'هدنة الجزائر', 'لهدنة والجزائر', 4],
  ['particleAdded', 'الجزائر', 'للجزائر', 4],
])('%s: %s is also written %s', (kind, query, other, turn) => {
  expect(write(kind, query, turn)).toBe(other);
});

it('draws pairs at even steps from the queries that can be written so', () => {
  const queries = Array.from({ length: 200 }, (_, i) => ({ text: i % 2 === 0 ? 'تونس' : `عام ${i}` }));
  const digits = QUERY_VARIANTS.find(({ name }) => name === 'digits');
  const pairs = digits === undefined ? [] : drawPairs(queries, digits);
  expect(pairs).toHaveLength(30);
  expect(new Set(pairs.map(([query]) => query)).size).toBe(30);
  expect(pairs.at(-1)?.[0]).toBe('عام 193');
});

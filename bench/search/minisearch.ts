import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../src/search/document.ts';
import { normaliseLikeLucene, stemLikeLucene } from './lucene-arabic.ts';

/** MiniSearch with Lucene's Arabic chain: one file that a page loads whole. */
export interface WholeIndex {
  readonly bytes: number;
  readonly p95: number;
}

/** Index with BM25 and measure what a page would have to load, and queries once it has. */
export function measureMiniSearch(
  documents: readonly SearchDocument[],
  queries: readonly string[],
): WholeIndex {
  const search = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    processTerm: (term) => stemLikeLucene(normaliseLikeLucene(term.toLowerCase())),
  });
  search.addAll(documents.map(({ id, title, sentences }) => ({ id, title, text: sentences.join(' ') })));
  const times = queries.map((query) => {
    const start = performance.now();
    search.search(query, { boost: { title: 2 } });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { bytes: gzipSync(JSON.stringify(search)).length, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

import type { SearchDocument } from '../../src/search/document.ts';
import { seededRandom, syntheticArticle } from '../synthetic.ts';

/** A synthetic archive and queries that fit it. */
export interface BenchCorpus {
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly string[];
}

const QUERIES = 60;
/** Every system must have a full page of results, one that asks for all words too. */
const LEAST_MATCHES = 10;

/** Make an archive of 450-word articles, and queries of two to four words that stand together in some of them. */
export function makeCorpus(size: number): BenchCorpus {
  const documents = Array.from({ length: size }, (_, index) => benchDocument(index));
  return { documents, queries: makeQueries(documents) };
}

/** Article number `index` of the archive. */
export function benchDocument(index: number): SearchDocument {
  const { name, title, text, date } = syntheticArticle(index);
  const sentences = text.split(/(?<=\.)\s+/u).filter((sentence) => sentence !== '');
  return {
    id: name,
    url: `b/${name}`,
    title,
    date,
    sentences,
    keyPoints: [1, 2, 3],
    things: [],
    filters: { year: [date.slice(0, 4)] },
  };
}

function makeQueries(documents: readonly SearchDocument[]): readonly string[] {
  const random = seededRandom(7);
  const sets = documents
    .slice(0, 1000)
    .map(({ title, sentences }) => new Set(wordsOf([title, ...sentences].join(' '))));
  const queries: string[] = [];
  for (let tries = 0; queries.length < QUERIES && tries < 100_000; tries++) {
    const own = [...(sets[Math.floor(random() * sets.length)] ?? [])].filter((word) => word.length > 3);
    const words = Array.from({ length: 2 + (tries % 3) }, () => own[Math.floor(random() * own.length)] ?? '');
    if (sets.filter((set) => words.every((word) => set.has(word))).length >= LEAST_MATCHES)
      queries.push(words.join(' '));
  }
  return queries;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}]+/u);
}

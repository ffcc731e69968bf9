import type { Postings } from '../format/words.ts';
import type { SearchSettings } from '../settings.ts';
import type { Plan, Term } from './plan.ts';

/** The postings of a token in one shard; `offset` is the number of the shard's first document. */
export interface ShardPostings {
  readonly offset: number;
  readonly postings: Postings;
}

/** What ranking needs to know of all documents together. */
export interface Corpus {
  /** Number of tokens of each document. */
  readonly lengths: Int32Array;
  readonly averageLength: number;
}

/** A document found, by its number. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/**
 * Rank documents for a plan: the best first, equals in the order of their numbers.
 *
 * Method: BM25 for each token (Robertson and Zaragoza, 2009), summed over the forms of a word by their weights,
 * then over words; of ways that OR joins the best one counts.
 *
 * @param find where a token stands; an empty list when nowhere
 */
export function rankDocuments(
  plan: Plan,
  corpus: Corpus,
  find: (token: string) => readonly ShardPostings[],
  settings: SearchSettings,
): readonly Ranked[] {
  const scores = new Float64Array(corpus.lengths.length);
  const groups = [...Map.groupBy(plan.terms, ({ group }) => group).values()];
  for (const terms of groups) {
    const ways = [...Map.groupBy(terms, ({ way }) => way).values()];
    if (ways.length === 1) {
      for (const term of terms) addTerm(term, scores, corpus, find, settings);
      continue;
    }
    addBest(
      ways.map((way) => {
        const own = new Float64Array(scores.length);
        for (const term of way) addTerm(term, own, corpus, find, settings);
        return own;
      }),
      scores,
    );
  }
  return listFound(scores);
}

function addTerm(
  term: Term,
  scores: Float64Array,
  corpus: Corpus,
  find: (token: string) => readonly ShardPostings[],
  { saturation, lengthPenalty }: SearchSettings,
): void {
  for (const { token, weight } of term.tokens) {
    const found = find(token);
    const factor = weight * rarity(found, corpus) * (saturation + 1);
    for (const { offset, postings } of found) {
      const { pages, counts } = postings;
      for (let i = 0; i < pages.length; i++) {
        const document = offset + (pages[i] ?? 0);
        const count = counts[i] ?? 0;
        const length = (corpus.lengths[document] ?? 0) / corpus.averageLength;
        const held = saturation * (1 - lengthPenalty + lengthPenalty * length);
        scores[document] = (scores[document] ?? 0) + (factor * count) / (count + held);
      }
    }
  }
}

function addBest(ways: readonly Float64Array[], scores: Float64Array): void {
  for (let i = 0; i < scores.length; i++) {
    scores[i] = (scores[i] ?? 0) + ways.reduce((best, way) => Math.max(best, way[i] ?? 0), 0);
  }
}

/** Inverse document frequency, as BM25 has it; never negative. */
function rarity(found: readonly ShardPostings[], corpus: Corpus): number {
  const documents = found.reduce((sum, { postings }) => sum + postings.pages.length, 0);
  return Math.log(1 + (corpus.lengths.length - documents + 0.5) / (documents + 0.5));
}

function listFound(scores: Float64Array): readonly Ranked[] {
  const found: Ranked[] = [];
  scores.forEach((score, document) => {
    if (score > 0) found.push({ document, score });
  });
  return found.sort((a, b) => b.score - a.score || a.document - b.document);
}

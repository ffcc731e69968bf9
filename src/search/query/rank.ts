import type { SearchSettings } from '../settings.ts';
import type { Plan, Term } from './plan.ts';
import type { Find, ShardPostings } from './token-finder.ts';

/** What ranking needs to know of all documents together. */
export interface Corpus {
  /** Number of tokens of each document. */
  readonly lengths: Float64Array;
  readonly averageLength: number;
}

/** A document found, by its number. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** Scores by document, and which documents have more than a related word or a guess. */
interface Board {
  readonly scores: Float64Array;
  readonly isSure: Uint8Array;
}

/**
 * Rank documents for a plan: the best first, equals in the order of their numbers. Documents that have nothing but
 * related words, or words that may be meant, are left out when others are found.
 *
 * Method: BM25 for each token (Robertson and Zaragoza, 2009), summed over the forms of a word by their weights,
 * then over words; of several ways to ask for the same the best one counts.
 */
export function rankDocuments(
  plan: Plan,
  corpus: Corpus,
  find: Find,
  settings: SearchSettings,
): readonly Ranked[] {
  const size = corpus.lengths.length;
  const board: Board = { scores: new Float64Array(size), isSure: new Uint8Array(size) };
  for (const terms of Map.groupBy(plan.terms, ({ group }) => group).values()) {
    const ways = [...Map.groupBy(terms, ({ way }) => way).values()];
    if (ways.length === 1) {
      for (const term of terms) addTerm(term, board, corpus, find, settings);
      continue;
    }
    const scores = ways.map((way) => {
      const own: Board = { ...board, scores: new Float64Array(size) };
      for (const term of way) addTerm(term, own, corpus, find, settings);
      return own.scores;
    });
    addBest(scores, board.scores);
  }
  return listFound(board);
}

function addTerm(term: Term, board: Board, corpus: Corpus, find: Find, settings: SearchSettings): void {
  const { saturation, lengthPenalty } = settings;
  const { scores, isSure } = board;
  for (const token of term.tokens) {
    const found = find(token);
    const factor = token.weight * rarity(found, corpus) * (saturation + 1);
    for (const { offset, postings } of found) {
      const { pages, counts } = postings;
      for (let i = 0; i < pages.length; i++) {
        const document = offset + (pages[i] ?? 0);
        const count = counts[i] ?? 0;
        const length = (corpus.lengths[document] ?? 0) / corpus.averageLength;
        const held = saturation * (1 - lengthPenalty + lengthPenalty * length);
        scores[document] = (scores[document] ?? 0) + (factor * count) / (count + held);
        if (!term.isGuess && token.kinship !== 'skeleton') isSure[document] = 1;
      }
    }
  }
}

function addBest(ways: readonly Float64Array[], scores: Float64Array): void {
  for (let i = 0; i < scores.length; i++) {
    let best = 0;
    for (const way of ways) best = Math.max(best, way[i] ?? 0);
    scores[i] = (scores[i] ?? 0) + best;
  }
}

/** Inverse document frequency, as BM25 has it; never negative. */
function rarity(found: readonly ShardPostings[], corpus: Corpus): number {
  const documents = found.reduce((sum, { postings }) => sum + postings.pages.length, 0);
  return Math.log(1 + (corpus.lengths.length - documents + 0.5) / (documents + 0.5));
}

function listFound({ scores, isSure }: Board): readonly Ranked[] {
  const all: Ranked[] = [];
  scores.forEach((score, document) => {
    if (score > 0) all.push({ document, score });
  });
  const sure = all.filter(({ document }) => isSure[document] === 1);
  return (sure.length > 0 ? sure : all).sort((a, b) => b.score - a.score || a.document - b.document);
}

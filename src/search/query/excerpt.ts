import type { Mark, Marker } from './marks.ts';

/** A sentence of a result with what is marked in it. */
export interface Excerpt {
  /** Number of the sentence, from 1. */
  readonly sentence: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The sentences of a document that have words of the query: those with the most different words first, then those
 * with the most words; among equals the earlier ones.
 *
 * @param most how many to give at most
 * @returns in text order; the first sentence without marks when none has any
 */
export function excerptsOf(sentences: readonly string[], marker: Marker, most: number): readonly Excerpt[] {
  const marked = sentences
    .map((text, i): Excerpt => ({ sentence: i + 1, text, marks: marker.mark(text) }))
    .filter(({ marks }) => marks.length > 0);
  const best = marked
    .map((excerpt) => ({ excerpt, score: scoreOf(excerpt) }))
    .sort((a, b) => b.score - a.score || a.excerpt.sentence - b.excerpt.sentence)
    .slice(0, most)
    .map(({ excerpt }) => excerpt);
  const [first] = sentences;
  if (best.length === 0 && first !== undefined) return [{ sentence: 1, text: first, marks: [] }];
  return best.sort((a, b) => a.sentence - b.sentence);
}

function scoreOf({ marks }: Excerpt): number {
  const words = new Set(marks.map(({ word }) => word));
  return words.size + Math.min(marks.length, 9) / 10;
}

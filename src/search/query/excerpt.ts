import type { Mark, Marker } from './marks.ts';

/** A sentence of a result with what is marked in it. */
export interface Excerpt {
  /** Number of the sentence, from 1. */
  readonly sentence: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The sentences of a text that have words of the query; the first sentence without marks when none has any. */
export function markedSentences(sentences: readonly string[], marker: Marker): readonly Excerpt[] {
  const all = sentences.map((text, i): Excerpt => ({ sentence: i + 1, text, marks: marker.mark(text) }));
  const marked = all.filter(({ marks }) => marks.length > 0);
  return marked.length > 0 ? marked : all.slice(0, 1);
}

/**
 * The best of some sentences: those with the most different words of the query first, then those with the most words;
 * among equals the earlier ones.
 *
 * @param most how many to give at most
 * @returns in text order
 */
export function bestExcerpts(excerpts: readonly Excerpt[], most: number): readonly Excerpt[] {
  return excerpts
    .map((excerpt) => ({ excerpt, score: scoreOf(excerpt) }))
    .sort((a, b) => b.score - a.score || a.excerpt.sentence - b.excerpt.sentence)
    .slice(0, most)
    .map(({ excerpt }) => excerpt)
    .sort((a, b) => a.sentence - b.sentence);
}

function scoreOf({ marks }: Excerpt): number {
  const words = new Set(marks.map(({ word }) => word));
  return words.size + Math.min(marks.length, 9) / 10;
}

import { bare } from './discourse.ts';
import type { Line } from './tokens.ts';

/** A word of a line. */
export interface Place {
  readonly other: Line;
  readonly at: number;
}

const PLACES = new WeakMap<readonly Line[], ReadonlyMap<string, readonly Place[]>>();

/** A full name stands among the first mentions. */
const MOST_PLACES = 40;

/** Where a folded word stands without the article, in the order of the text: all words are listed once for a text. */
export function placesOf(lines: readonly Line[], word: string): readonly Place[] {
  const known = PLACES.get(lines);
  if (known !== undefined) return known.get(word) ?? [];
  const places = new Map<string, Place[]>();
  for (const other of lines) {
    for (const [at, { key }] of other.tokens.entries()) {
      const found = places.get(bare(key));
      if (found === undefined) places.set(bare(key), [{ other, at }]);
      else if (found.length < MOST_PLACES) found.push({ other, at });
    }
  }
  PLACES.set(lines, places);
  return places.get(word) ?? [];
}

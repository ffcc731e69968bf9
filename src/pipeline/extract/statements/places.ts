import { bare } from './discourse.ts';
import type { Line } from './tokens.ts';

/** A word of a line. */
export interface Place {
  readonly other: Line;
  readonly at: number;
}

/** A full name stands among the first mentions. */
const MOST_PLACES = 40;

/** Where a folded word stands without the article, in the order of the text. */
export type PlacesOf = (word: string) => readonly Place[];

/** Find the places of words in a text, all of which are listed when the first is asked for. */
export function openPlaces(lines: readonly Line[]): PlacesOf {
  let listed: ReadonlyMap<string, readonly Place[]> | undefined;
  return (word) => {
    listed ??= listPlaces(lines);
    return listed.get(word) ?? [];
  };
}

function listPlaces(lines: readonly Line[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const other of lines) {
    for (const [at, { key }] of other.tokens.entries()) {
      const found = places.get(bare(key));
      if (found === undefined) places.set(bare(key), [{ other, at }]);
      else if (found.length < MOST_PLACES) found.push({ other, at });
    }
  }
  return places;
}

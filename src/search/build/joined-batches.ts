import { FACETS, type Facet } from '../document.ts';
import type { Inverted } from './invert.ts';
import type { IndexedWord } from './pagefind-files.ts';

/** What stands where in the documents of a shard. */
export interface JoinedBatches {
  /** Add documents that come after those that are there. */
  readonly add: (batch: Inverted) => void;
  /** Number of words of each document. */
  readonly lengths: readonly number[];
  readonly words: () => readonly IndexedWord[];
  /** The documents of each value of a facet. */
  readonly filter: (facet: Facet) => ReadonlyMap<string, readonly number[]>;
}

/** Join what was inverted batch by batch: documents are numbered through. */
export function joinBatches(): JoinedBatches {
  const lengths: number[] = [];
  const words = new Map<string, number[]>();
  const filters = new Map(FACETS.map((facet) => [facet as string, new Map<string, number[]>()]));
  return {
    add: (batch) => {
      const first = lengths.length;
      lengths.push(...batch.lengths);
      for (const { word, places } of batch.words) addPlaces(listOf(words, word), places, first);
      for (const { name, values } of batch.filters) {
        for (const [value, pages] of values) {
          const all = listOf(filters.get(name) ?? new Map(), value);
          for (const page of pages) all.push(first + page);
        }
      }
    },
    lengths,
    words: () => Array.from(words, ([word, places]) => ({ word, places })),
    filter: (facet) => filters.get(facet) ?? new Map(),
  };
}

function addPlaces(all: number[], places: IndexedWord['places'], first: number): void {
  for (let at = 0; at < places.length; ) {
    const end = at + 2 + (places[at + 1] ?? 0);
    all.push(first + (places[at] ?? 0));
    for (at += 1; at < end; at++) all.push(places[at] ?? 0);
  }
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  lists.set(key, made);
  return made;
}

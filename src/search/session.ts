import type { Facet, Fragment } from './document.ts';
import { EVERYONE, type Patience, takeAttendance } from './format/attendance.ts';
import { unpackLength } from './format/contents.ts';
import { type Index, type IndexFiles, keep, type Shard } from './format/index-files.ts';
import { type FacetValues, loadFacet } from './query/filters.ts';
import type { Corpus } from './query/rank.ts';

/** A shard that a search went on without. */
export interface MissingShard {
  /** Its place among the shards, which are in order of date: 1 has the oldest documents. */
  readonly number: number;
  readonly of: number;
  readonly documents: number;
}

/** An index as one search has it: with all shards, or with those that answered. */
export interface Session {
  readonly files: IndexFiles;
  readonly corpus: Corpus;
  readonly facet: (facet: Facet) => Promise<FacetValues>;
  /** What a document shows; undefined when its shard is missing by now. */
  readonly fragment: (document: number) => Promise<Fragment | undefined>;
  /** Shards that nothing may be shown of, by now. */
  readonly missing: () => readonly MissingShard[];
  /** @throws Error when no shard answered at all */
  readonly requireAny: () => void;
  /** The documents of the shards that answered. */
  readonly keepThere: <T extends { readonly document: number }>(all: readonly T[]) => readonly T[];
  /** Calls once, when a shard that was too slow has answered. */
  readonly onLate: (act: () => void) => void;
  /** From now on, go on without shards that fail. */
  readonly forgive: () => void;
}

/** Begins sessions over one index. What does not hang on who answered is kept from one to the next. */
export function sessionsOf(index: Index): (patience?: Patience) => Promise<Session> {
  const shards = index.entry.shards;
  const documents = shards.reduce((sum, shard) => sum + shard.documents, 0);
  const corpora = new Map<string, Corpus>();
  const wholeFacets = new Map<Facet, FacetValues>();
  return async (patience) => {
    const attendance = patience === undefined ? EVERYONE : takeAttendance(patience);
    const files = await index.files(attendance);
    const key = files.shards.map(({ folder }) => folder).join();
    const corpus = corpora.get(key) ?? corpusOf(files.shards, documents);
    corpora.set(key, corpus);
    const facet = keep(async (facet: Facet) => {
      const values = wholeFacets.get(facet) ?? (await loadFacet(files, facet));
      if (attendance.missing().length === 0) wholeFacets.set(facet, values);
      return values;
    });
    return {
      files,
      corpus,
      facet,
      fragment: async (document) => {
        const shard = files.shards.findLast(({ offset }) => offset <= document);
        if (shard === undefined) throw new RangeError(`there is no document ${document}`);
        const text = await files.text(shard, document - shard.offset);
        return text === undefined ? undefined : (JSON.parse(text) as Fragment);
      },
      missing: () => missingOf(shards, attendance.missing()),
      requireAny: () => {
        if (shards.length > 0 && attendance.missing().length === shards.length) {
          throw new Error('no part of the index answers');
        }
      },
      keepThere: (all) => withoutMissing(all, files.shards, attendance.missing(), shards.length),
      onLate: attendance.onLate,
      forgive: attendance.forgive,
    };
  };
}

function missingOf(shards: Index['entry']['shards'], missing: readonly string[]): readonly MissingShard[] {
  return shards.flatMap(({ folder, documents }, i) =>
    missing.includes(folder) ? [{ number: i + 1, of: shards.length, documents }] : [],
  );
}

function withoutMissing<T extends { readonly document: number }>(
  all: readonly T[],
  shards: readonly Shard[],
  missing: readonly string[],
  count: number,
): readonly T[] {
  const there = shards.filter(({ folder }) => !missing.includes(folder));
  if (there.length === count) return all;
  return all.filter(({ document }) =>
    there.some(({ offset, documents }) => offset <= document && document < offset + documents),
  );
}

function corpusOf(shards: readonly Shard[], documents: number): Corpus {
  const lengths = new Float64Array(documents);
  for (const { contents, offset } of shards) lengths.set(contents.lengths.map(unpackLength), offset);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const known = shards.reduce((sum, shard) => sum + shard.documents, 0);
  return { lengths, averageLength: Math.max(1, total / Math.max(1, known)) };
}

import { analyze } from '../analyze.ts';
import type { Facet } from '../document.ts';
import { FACETS } from '../document.ts';
import type { IndexFiles } from '../format/index-files.ts';
import type { NamedThing } from '../format/names.ts';

/** Selected values of facets: a document has one of each facet's. */
export type Selection = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** The documents of each value of a facet. */
export type FacetValues = ReadonlyMap<string, ReadonlySet<number>>;

/** A value of a facet and how many of the results have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Load a facet of all shards. */
export async function loadFacet(files: IndexFiles, facet: Facet): Promise<FacetValues> {
  const values = new Map<string, Set<number>>();
  const shards = await Promise.all(
    files.shards.map(async (shard) => ({ shard, filter: await files.filter(shard, facet) })),
  );
  for (const { shard, filter } of shards) {
    for (const [value, pages] of filter) {
      const documents = values.get(value) ?? new Set();
      for (const page of pages) documents.add(shard.offset + page);
      values.set(value, documents);
    }
  }
  return values;
}

/** The facets that a selection narrows by, in a fixed order. */
export function facetsOf(selection: Selection): readonly Facet[] {
  return FACETS.filter((facet) => (selection[facet]?.length ?? 0) > 0);
}

/**
 * The documents that have one of the wanted values: the same value in any spelling, or one that the registry has
 * another name for, or, when there is none such, one whose words include those that are wanted.
 */
export function documentsOfFacet(
  values: FacetValues,
  wanted: readonly string[],
  things: readonly NamedThing[],
): ReadonlySet<number> {
  return new Set(
    wanted.flatMap((value) =>
      matchingValues(values, value, things).flatMap((own) => [...(values.get(own) ?? [])]),
    ),
  );
}

function matchingValues(
  values: FacetValues,
  wanted: string,
  things: readonly NamedThing[],
): readonly string[] {
  if (values.has(wanted)) return [wanted];
  const key = keyOf(wanted);
  const names = things.filter(({ name, aliases }) =>
    [name, ...aliases].some((alias) => keyOf(alias) === key),
  );
  const keys = new Set([key, ...names.map(({ name }) => keyOf(name))]);
  const same = [...values.keys()].filter((value) => keys.has(keyOf(value)));
  if (same.length > 0) return same;
  const stems = key.split(' ');
  return [...values.keys()].filter((value) => {
    const own = keyOf(value).split(' ');
    return stems.every((stem) => own.includes(stem));
  });
}

function keyOf(value: string): string {
  return analyze(value)
    .map(({ stem }) => stem)
    .join(' ');
}

/** Count the values of a facet over documents, the commonest first. */
export function countValues(values: FacetValues, documents: ReadonlySet<number>): readonly FacetCount[] {
  return [...values]
    .map(([value, own]) => ({ value, count: [...own].filter((document) => documents.has(document)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

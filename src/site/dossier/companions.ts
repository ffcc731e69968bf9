import type { Card } from '../card.ts';
import type { ThingEntry } from '../catalogue.ts';
import { KINDS, type Kind } from '../paths.ts';

/** A thing that is mentioned in the same briefings. */
export interface Companion {
  readonly id: string;
  readonly name: string;
  /** Number of briefings that mention both. */
  readonly count: number;
}

const SHOWN = 8;

/**
 * What else the briefings of a thing mention, by kind, the most frequent first.
 *
 * @param nameOf the name of a thing as its own page has it
 */
export function companionsOf(
  { id, cards }: Pick<ThingEntry, 'id' | 'cards'>,
  nameOf: (id: string) => string,
): ReadonlyMap<Kind, readonly Companion[]> {
  return new Map(
    KINDS.map((kind) => {
      const counts = countThings(cards, kind);
      counts.delete(id);
      const found = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, SHOWN);
      return [kind, found.map(([id, count]) => ({ id, name: nameOf(id), count }))];
    }),
  );
}

function countThings(cards: readonly Card[], kind: Kind): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { things } of cards) {
    for (const { id } of things[kind]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

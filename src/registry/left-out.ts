import type { RegistryKind } from './entry.ts';

/** What faults keep out of a registry: who looks it up must not take it for what nobody ever listed. */
export interface LeftOut {
  /** Ids of entries that are wrong. */
  readonly ids: ReadonlySet<string>;
  /** Kinds of which entries are missing whose ids cannot be read. */
  readonly kinds: ReadonlySet<RegistryKind>;
}

export const NOTHING_LEFT_OUT: LeftOut = { ids: new Set(), kinds: new Set() };

/** What several files leave out, taken together. */
export function joinLeftOut(parts: readonly LeftOut[]): LeftOut {
  const told = parts.filter((part) => part !== NOTHING_LEFT_OUT);
  if (told.length === 0) return NOTHING_LEFT_OUT;
  return {
    ids: new Set(told.flatMap(({ ids }) => [...ids])),
    kinds: new Set(told.flatMap(({ kinds }) => [...kinds])),
  };
}

/**
 * May an id belong to an entry that is there, but wrong? That it is unknown is the fault of the entry then, and is told
 * there.
 *
 * @param kind what the entry must be, where only one kind will do
 */
export function mayBeLeftOut({ ids, kinds }: LeftOut, id: string, kind?: RegistryKind): boolean {
  return ids.has(id) || (kind === undefined ? kinds.size > 0 : kinds.has(kind));
}

import { createHash } from 'node:crypto';
import type { SaidIndex, SaidLine } from '../said-lines.ts';

/** Who said something. */
export interface Speaker {
  /** The registry id, or the key of a name that the registry does not know. */
  readonly key: string;
  readonly name: string;
  /** Oldest first. */
  readonly lines: readonly SaidLine[];
}

/** A name that the registry does not know has a page from so many statements on: most are met once. */
const FEWEST = 3;

/**
 * Speakers who have a page of their statements, by key.
 *
 * @param nameOf the name of a speaker whom the registry knows
 */
export function speakersOf(
  { all, by }: SaidIndex,
  nameOf: (id: string) => string | undefined,
): readonly Speaker[] {
  const known = [...by].map(([id, lines]) => ({
    key: id,
    name: nameOf(id) ?? lines.at(-1)?.speaker ?? id,
    lines,
  }));
  const others = Map.groupBy(
    all.filter(({ id }) => id === undefined),
    ({ speaker }) => speaker,
  );
  const unknown = [...others]
    .filter(([, lines]) => lines.length >= FEWEST)
    .map(([name, lines]) => ({ key: speakerKey(name), name, lines }));
  return [...known, ...unknown].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The key of a speaker without a registry id. No id begins as it does.
 *
 * @example speakerKey('مصدر أمني') // '~' and eight hexadecimal digits
 */
export function speakerKey(name: string): string {
  return `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

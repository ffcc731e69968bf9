import { findCopies } from '../arabic/copies.ts';
import { decodeSketch } from '../arabic/sketch-text.ts';
import type { Card } from './card.ts';

/** More than these are no help to a reader. */
const MOST = 5;

/**
 * Find the briefings of an archive whose text is the same, or holds much of another's: a page links its copies.
 *
 * @param cards all that the archive shows, in any order: the result does not depend on it
 * @returns ids by id, the likest first; a briefing without copies is not there
 * @example copiesOf(cards).get('library') // ['library-short']
 */
export function copiesOf(cards: readonly Card[]): ReadonlyMap<string, readonly string[]> {
  const sorted = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = findCopies(sorted.map(({ sketch }) => decodeSketch(sketch ?? '')));
  const links = found.flatMap(({ first, second, overlap }) => {
    const [a, b] = [sorted[first]?.id ?? '', sorted[second]?.id ?? ''];
    return [
      { from: a, to: b, overlap },
      { from: b, to: a, overlap },
    ];
  });
  const byId = Map.groupBy(links, ({ from }) => from);
  return new Map(
    [...byId].map(([id, own]) => {
      const best = own.sort((a, b) => b.overlap - a.overlap || (a.to < b.to ? -1 : 1)).slice(0, MOST);
      return [id, best.map(({ to }) => to)];
    }),
  );
}

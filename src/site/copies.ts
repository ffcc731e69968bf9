import { findCopies } from '../arabic/copies.ts';
import { decodeSketch } from '../arabic/sketch-text.ts';
import { groupOf } from '../briefing/groups.ts';
import type { Card } from './card.ts';

/** More than these are no help to a reader. */
const MOST = 5;

/** Of a story that many have, the first are enough to fill a list, however many of them a person has accepted. */
const MOST_OF_CROWD = 100;

/** How a briefing's copies are known. */
export interface Copies {
  /** A person accepted them, on either side. */
  readonly accepted: readonly string[];
  /** Their text is the same or holds much of it, the likest first. */
  readonly found: readonly string[];
}

/**
 * Find the briefings of an archive whose text is the same, or holds much of another's: a page links its copies. Those
 * that a person has accepted are stated apart.
 *
 * @param cards all that the archive shows, in any order: the result does not depend on it
 * @returns ids by id; a briefing without copies is not there
 * @example copiesOf(cards).get('library') // { accepted: [], found: ['library-short'] }
 */
export function copiesOf(cards: readonly Card[]): ReadonlyMap<string, Copies> {
  const accepted = acceptedIn(cards);
  const found = foundIn(cards);
  const ids = [...new Set([...accepted.keys(), ...found.keys()])].sort();
  return new Map(
    ids.map((id) => {
      const stated = accepted.get(id) ?? [];
      const others = (found.get(id) ?? []).filter((other) => !stated.includes(other));
      return [id, { accepted: stated, found: others.slice(0, MOST) }];
    }),
  );
}

/** Of all that pairs lead to, whichever side states them, the others; only of what is shown. */
function acceptedIn(cards: readonly Card[]): ReadonlyMap<string, readonly string[]> {
  const shown = new Set(cards.map(({ id }) => id));
  const pairs = cards.flatMap(({ id, copies = [] }) =>
    copies.filter((other) => shown.has(other)).map((other) => [id, other] as const),
  );
  const groupAs = groupOf(pairs);
  const ids = [...new Set(pairs.flat())].sort();
  const groups = [...Map.groupBy(ids, groupAs).values()].filter(({ length }) => length > 1);
  return new Map(
    groups.flatMap((group) => group.map((id) => [id, group.filter((other) => other !== id)] as const)),
  );
}

function foundIn(cards: readonly Card[]): ReadonlyMap<string, readonly string[]> {
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
  const inCrowd = found
    .filter(({ isInCrowd }) => isInCrowd)
    .map(({ first, second }) => [sorted[first]?.id ?? '', sorted[second]?.id ?? ''] as const);
  const crowdAs = groupOf(inCrowd);
  const crowds = Map.groupBy([...new Set(inCrowd.flat())].sort(), crowdAs);
  return new Map(
    [...byId].map(([id, own]) => {
      const best = own.sort((a, b) => b.overlap - a.overlap || (a.to < b.to ? -1 : 1));
      const crowd = (crowds.get(crowdAs(id)) ?? []).slice(0, MOST_OF_CROWD).filter((other) => other !== id);
      return [id, [...new Set([...best.map(({ to }) => to), ...crowd])]];
    }),
  );
}

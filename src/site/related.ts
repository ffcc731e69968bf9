import type { Card } from './card.ts';
import { KINDS, type Kind } from './paths.ts';

/** A briefing that is about the same things as another. */
export interface Related {
  readonly card: Card;
  /** What both are about, what says most first. */
  readonly shared: readonly SharedThing[];
  /** Whether both seem to tell of one event: published within days, about the same. */
  readonly isSameEvent: boolean;
}

/** A thing that two briefings mention. */
export interface SharedThing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

interface Weighed extends SharedThing {
  readonly key: string;
  readonly weight: number;
  readonly isMain: boolean;
}

const SHOWN = 5;
const SHARED_SHOWN = 4;
/** What a mention in passing weighs against a main one. */
const PASSING = 0.3;
/** Below this likeness two briefings share what much of the archive shares. */
const LEAST = 0.2;
const SAME_EVENT = 0.6;
const SAME_EVENT_THINGS = 3;
const SAME_EVENT_DAYS = 3;
const DAY = 86_400_000;

/**
 * For each briefing the others that are most about the same: cosine likeness of the names and topics that both have,
 * each weighed by how rare it is in the archive and by whether it is a main one.
 *
 * Only what is shown should go into a page's cache key: a likeness changes a little with every new briefing, the list
 * seldom does.
 *
 * @param cards in any order; the result does not depend on it
 * @returns by id, the most alike first
 */
export function relatedBriefings(cards: readonly Card[]): ReadonlyMap<string, readonly Related[]> {
  const vectors = cards.map(thingsOf);
  const holders = holdersOf(vectors);
  const weighed = vectors.map((things) => weigh(things, holders, cards.length));
  return new Map(
    cards.map((card, i) => {
      const likeness = new Map<number, number>();
      for (const { key, weight } of weighed[i] ?? []) {
        for (const j of holders.get(key) ?? []) {
          if (j === i) continue;
          const other = weighed[j]?.find((thing) => thing.key === key)?.weight ?? 0;
          likeness.set(j, (likeness.get(j) ?? 0) + weight * other);
        }
      }
      const best = [...likeness]
        .filter(([, score]) => score >= LEAST)
        .flatMap(([j, score]) => {
          const other = cards[j];
          return other === undefined
            ? []
            : [{ other, score, shared: sharedOf(weighed[i] ?? [], weighed[j] ?? []) }];
        })
        .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
        .slice(0, SHOWN);
      return [card.id, best.map(({ other, score, shared }) => relationOf(card, other, score, shared))];
    }),
  );
}

function relationOf(card: Card, other: Card, score: number, shared: readonly Weighed[]): Related {
  const main = shared.filter(({ isMain }) => isMain).length;
  return {
    card: other,
    shared: shared.slice(0, SHARED_SHOWN).map(({ kind, id, name }) => ({ kind, id, name })),
    isSameEvent: score >= SAME_EVENT && main >= SAME_EVENT_THINGS && isWithinDays(card.date, other.date),
  };
}

function thingsOf({ things }: Card): readonly Weighed[] {
  return KINDS.flatMap((kind) =>
    things[kind].map(({ id, name, isMain }) => {
      return { kind, id, name, key: `${kind}/${id}`, weight: isMain ? 1 : PASSING, isMain };
    }),
  );
}

function holdersOf(vectors: readonly (readonly Weighed[])[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [i, things] of vectors.entries()) {
    for (const { key } of things) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else list.push(i);
    }
  }
  return holders;
}

/** Weights by rarity, for vectors of length one. */
function weigh(
  things: readonly Weighed[],
  holders: ReadonlyMap<string, readonly number[]>,
  count: number,
): readonly Weighed[] {
  const rare = things.map((thing) => {
    const found = holders.get(thing.key)?.length ?? 1;
    return { ...thing, weight: thing.weight * Math.log(1 + (count - found + 0.5) / (found + 0.5)) };
  });
  const length = Math.hypot(...rare.map(({ weight }) => weight)) || 1;
  return rare.map((thing) => ({ ...thing, weight: thing.weight / length }));
}

/** What two briefings share, by what it adds to their likeness. */
function sharedOf(a: readonly Weighed[], b: readonly Weighed[]): readonly Weighed[] {
  const others = new Map(b.map((thing) => [thing.key, thing]));
  return a
    .flatMap((thing) => {
      const other = others.get(thing.key);
      if (other === undefined) return [];
      return [{ ...thing, weight: thing.weight * other.weight, isMain: thing.isMain && other.isMain }];
    })
    .sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1));
}

/** Both days have to be known. */
function isWithinDays(a: string | undefined, b: string | undefined): boolean {
  if (a?.length !== 10 || b?.length !== 10) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_EVENT_DAYS * DAY;
}

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
  const weighed = weigh(cards.map(thingsOf));
  const holders = holdersOf(weighed);
  const likeness = new Float64Array(cards.length);
  return new Map(
    cards.map((card, i) => {
      const things = weighed[i] ?? [];
      const best = mostAlike(i, things, holders, likeness).flatMap(([j, score]) => {
        const other = cards[j];
        return other === undefined ? [] : [{ other, score, shared: sharedOf(things, weighed[j] ?? []) }];
      });
      best.sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1));
      const shown = best.slice(0, SHOWN);
      return [card.id, shown.map(({ other, score, shared }) => relationOf(card, other, score, shared))];
    }),
  );
}

/**
 * The briefings most like one, at least as many as are shown: more where several are as like as the last of them.
 *
 * In a large archive nearly every briefing shares something with it. So likeness is summed up in one row for all, which
 * is then walked from end to end: that is far faster than to note who shares something, and to sort them.
 *
 * @param likeness one zero for each briefing; left so
 */
function mostAlike(
  i: number,
  things: readonly Weighed[],
  holders: ReadonlyMap<string, Holders>,
  likeness: Float64Array,
): readonly (readonly [briefing: number, likeness: number])[] {
  for (const { key, weight } of things) {
    const { briefings, weights } = holders.get(key) ?? NOBODY;
    for (let at = 0; at < briefings.length; at++) {
      const j = briefings[at] ?? 0;
      likeness[j] = (likeness[j] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  likeness[i] = 0;
  const last = shownLeast(likeness);
  const alike: (readonly [number, number])[] = [];
  for (let j = 0; j < likeness.length; j++) {
    const score = likeness[j] ?? 0;
    if (score >= last) alike.push([j, score]);
  }
  likeness.fill(0);
  return alike;
}

/** The likeness of the last briefing that is shown. */
function shownLeast(likeness: Float64Array): number {
  const best = new Float64Array(SHOWN).fill(LEAST);
  let last = LEAST;
  for (let j = 0; j < likeness.length; j++) {
    const score = likeness[j] ?? 0;
    if (score <= last) continue;
    let at = SHOWN - 1;
    for (; at > 0 && score > (best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = score;
    last = best[SHOWN - 1] ?? LEAST;
  }
  return last;
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

/** The briefings that mention a thing, and what it weighs in each. */
interface Holders {
  readonly briefings: Int32Array;
  readonly weights: Float64Array;
}

const NOBODY: Holders = { briefings: new Int32Array(), weights: new Float64Array() };

function holdersOf(vectors: readonly (readonly Weighed[])[]): ReadonlyMap<string, Holders> {
  const found = new Map<string, { briefing: number; weight: number }[]>();
  for (const [briefing, things] of vectors.entries()) {
    for (const { key, weight } of things) {
      const holders = found.get(key) ?? [];
      holders.push({ briefing, weight });
      found.set(key, holders);
    }
  }
  return new Map(
    [...found].map(([key, holders]) => {
      const briefings = Int32Array.from(holders, ({ briefing }) => briefing);
      return [key, { briefings, weights: Float64Array.from(holders, ({ weight }) => weight) }];
    }),
  );
}

/** Weights by rarity, for vectors of length one. */
function weigh(vectors: readonly (readonly Weighed[])[]): readonly (readonly Weighed[])[] {
  const counts = new Map<string, number>();
  for (const { key } of vectors.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return vectors.map((things) => {
    const rare = things.map((thing) => {
      const found = counts.get(thing.key) ?? 1;
      const rarity = Math.log(1 + (vectors.length - found + 0.5) / (found + 0.5));
      return { ...thing, weight: thing.weight * rarity };
    });
    const length = Math.hypot(...rare.map(({ weight }) => weight)) || 1;
    return rare.map((thing) => ({ ...thing, weight: thing.weight / length }));
  });
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

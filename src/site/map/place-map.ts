import type { ThingEntry } from '../catalogue.ts';
import { pointOf } from './frame.ts';

/** A place on the map. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly count: number;
  /** Centre and radius in the picture's units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Is there room for its name? */
  readonly isNamed: boolean;
}

/** Places in a list. */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface PlaceMap {
  /** The most mentioned first, so that small circles lie on large ones. */
  readonly spots: readonly Spot[];
  /** Places with coordinates that the picture does not reach, the most mentioned first. */
  readonly outside: readonly ListedPlace[];
  /** Places without coordinates, such as regions, the most mentioned first. */
  readonly unplaced: readonly ListedPlace[];
}

/** Circles, and places in each list, at most: what a page can hold and an eye take in. */
const MOST = 150;
const NAMED = 24;
const LARGEST = 34;
const SMALLEST = 4;

/** Lay out the places that an archive mentions. */
export function placeMap(places: readonly ThingEntry[]): PlaceMap {
  const sorted = [...places].sort((a, b) => b.cards.length - a.cards.length || (a.id < b.id ? -1 : 1));
  const most = sorted[0]?.cards.length ?? 1;
  const placed: Omit<Spot, 'isNamed'>[] = [];
  const outside: ListedPlace[] = [];
  const unplaced: ListedPlace[] = [];
  for (const { id, name, known, cards } of sorted) {
    const listed = { id, name, count: cards.length };
    const coordinates = known?.coordinates;
    const point = coordinates === undefined ? undefined : pointOf(coordinates);
    if (coordinates === undefined) unplaced.push(listed);
    else if (point === undefined) outside.push(listed);
    else {
      const [x, y] = point;
      placed.push({ ...listed, type: known?.type ?? '', x, y, radius: radiusOf(cards.length, most) });
    }
  }
  return {
    spots: nameSpots(placed.slice(0, MOST)),
    outside: outside.slice(0, MOST),
    unplaced: unplaced.slice(0, MOST),
  };
}

/** Areas tell the numbers, as an eye compares areas. In a small archive no circle is large. */
function radiusOf(count: number, most: number): number {
  const largest = Math.min(LARGEST, SMALLEST * (1 + Math.sqrt(most)));
  return Math.round(Math.max(SMALLEST, Math.sqrt(count / most) * largest) * 10) / 10;
}

/** Give names to the most mentioned, where neither another name nor another circle stands. */
function nameSpots(spots: readonly Omit<Spot, 'isNamed'>[]): readonly Spot[] {
  const LETTER = 8;
  const LINE = 18;
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  return spots.map((spot) => {
    const half = (spot.name.length * LETTER) / 2;
    const y = spot.y + spot.radius + LINE;
    const isFree = taken.every(
      (other) => Math.abs(other.y - y) > LINE || Math.abs(other.x - spot.x) > other.half + half,
    );
    const isClear = spots.every(
      (other) =>
        other === spot ||
        Math.abs(other.y - (y - LINE / 3)) > LINE / 2 + other.radius / 2 ||
        Math.abs(other.x - spot.x) > half + other.radius / 2,
    );
    const isNamed = taken.length < NAMED && isFree && isClear;
    if (isNamed) taken.push({ x: spot.x, y, half });
    return { ...spot, isNamed };
  });
}

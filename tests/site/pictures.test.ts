import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeBorders } from '../../scripts/map/borders.ts';
import type { Card } from '../../src/site/card.ts';
import type { ThingEntry } from '../../src/site/catalogue.ts';
import { HEIGHT as MAP_HEIGHT, WIDTH as MAP_WIDTH, pointOf, stretchOf } from '../../src/site/map/frame.ts';
import { placeMap } from '../../src/site/map/place-map.ts';
import { readBorders } from '../../src/site/map/read-borders.ts';
import { HEIGHT, layOutNetwork, WIDTH } from '../../src/site/network/layout.ts';
import { mentionNetwork } from '../../src/site/network/pairs.ts';
import { PROJECT } from './site.ts';

function cardFor(id: string): Card {
  return {
    id,
    title: id,
    source: { seed: `seeds/${id}.txt`, sha256: '' },
    statements: 0,
    sentences: 1,
    things: { places: [], organisations: [], people: [], topics: [] },
  };
}

function entryFor(
  id: string,
  briefings: readonly string[],
  coordinates?: readonly [number, number],
): ThingEntry {
  const known = { name: id, type: 'city', aliases: [], ...(coordinates && { coordinates }) };
  return { kind: 'people', id, name: `اسم ${id}`, known, cards: briefings.map(cardFor) };
}

const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `b${i}`);

describe('the map', () => {
  it('draws what the script makes of Natural Earth (npm run build-map)', async () => {
    const text = readFileSync(`${PROJECT}/src/site/map/borders.tsv`, 'utf8');
    const date = /Made on (\S+) by/.exec(text)?.[1] ?? '';
    expect(await makeBorders(date)).toBe(text);
    const { land, borders } = readBorders(PROJECT);
    for (const path of [land, borders]) expect(path).toMatch(/^(?:M-?\d+,-?\d+(?:L-?\d+,-?\d+)+Z?)+$/);
    expect(text.length).toBeLessThan(60_000);
  });

  it('puts places where they are: west is left, north is up', () => {
    const [nouakchott, muscat, aleppo, juba] = (
      [
        [18.1, -15.95],
        [23.6, 58.4],
        [36.2, 37.2],
        [4.85, 31.6],
      ] as const
    ).map(pointOf);
    expect(nouakchott?.[0]).toBeLessThan(muscat?.[0] ?? 0);
    expect(aleppo?.[1]).toBeLessThan(juba?.[1] ?? 0);
    for (const point of [nouakchott, muscat, aleppo, juba]) {
      expect(point?.[0]).toBeGreaterThan(0);
      expect(point?.[0]).toBeLessThan(MAP_WIDTH);
      expect(point?.[1]).toBeLessThan(MAP_HEIGHT);
    }
    expect(pointOf([48.85, 2.35])).toBeUndefined();
    expect(pointOf([38.9, -77])).toBeUndefined();
  });

  it('gives areas to numbers, and lists what it cannot show', () => {
    const { spots, outside, unplaced } = placeMap([
      entryFor('small', numbers(4), [30, 31]),
      entryFor('large', numbers(16), [24, 45]),
      entryFor('paris', numbers(2), [48.85, 2.35]),
      entryFor('region', numbers(9)),
    ]);
    expect(spots.map(({ id }) => id)).toEqual(['large', 'small']);
    expect(spots[0]?.radius).toBe((spots[1]?.radius ?? 0) * 2);
    expect(outside).toEqual([{ id: 'paris', name: 'اسم paris', count: 2 }]);
    expect(unplaced.map(({ id }) => id)).toEqual(['region']);
  });

  it('shows of its height what has places, with room around them, and no stretch too low', () => {
    expect(stretchOf([100, 400])).toEqual({ top: 50, height: 420 });
    expect(stretchOf([0, MAP_HEIGHT])).toEqual({ top: 0, height: MAP_HEIGHT });
    expect(stretchOf([])).toEqual({ top: 0, height: MAP_HEIGHT });
    for (const y of [0, 350, MAP_HEIGHT]) {
      const { top, height } = stretchOf([y]);
      expect(height).toBeGreaterThan(300);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + height).toBeLessThanOrEqual(MAP_HEIGHT);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(top + height);
    }
  });

  it('names no two places on top of each other', () => {
    const near = Array.from({ length: 9 }, (_, i) => entryFor(`p${i}`, numbers(3), [30 + i / 100, 31]));
    expect(placeMap(near).spots.filter(({ isNamed }) => isNamed)).toHaveLength(1);
  });
});

describe('the network', () => {
  const entries = [
    entryFor('a', ['1', '2', '3']),
    entryFor('b', ['1', '2']),
    entryFor('c', ['3']),
    entryFor('alone', ['9']),
  ];

  it('counts the briefings that two share; who shares none is not in it', () => {
    const { members, pairs } = mentionNetwork(entries);
    expect(pairs.map(({ a, b, count }) => [a.id, b.id, count])).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
    ]);
    expect(members.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the most mentioned, and a few lines from each', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      entryFor(`m${String(i).padStart(2, '0')}`, numbers(80 - i)),
    );
    const { members, pairs } = mentionNetwork(many);
    expect(members).toHaveLength(40);
    expect(pairs.length).toBeLessThan(40 * 4);
  });

  it('is the same picture for the same network, all of it in the frame', () => {
    const network = mentionNetwork(
      Array.from({ length: 30 }, (_, i) => entryFor(`m${i}`, numbers(1 + (i % 7)))),
    );
    const members = layOutNetwork(network);
    expect(layOutNetwork(network)).toEqual(members);
    for (const { x, y } of members) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(HEIGHT);
    }
    expect(new Set(members.map(({ x, y }) => `${x} ${y}`)).size).toBe(members.length);
  });

  it('of nobody is empty', () => {
    expect(layOutNetwork(mentionNetwork([]))).toEqual([]);
  });
});

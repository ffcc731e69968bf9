import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/site/card.ts';
import { companionsOf } from '../../../src/site/dossier/companions.ts';
import { timelineOf } from '../../../src/site/dossier/timeline.ts';
import { thingPages } from '../../../src/site/thing-pages.ts';
import { cardFor, saidBy } from './cards.ts';

describe('the timeline of a dossier', () => {
  it('counts months where three years hold them, and keeps the empty ones', () => {
    const { bars, undated } = timelineOf([
      { date: '2013-11-30' },
      { date: '2014-02' },
      { date: '2014-02-01' },
      {},
    ]);
    expect(bars).toEqual([
      { time: '2013-11', count: 1 },
      { time: '2013-12', count: 0 },
      { time: '2014-01', count: 0 },
      { time: '2014-02', count: 2 },
    ]);
    expect(undated).toBe(1);
  });

  it('counts years where one date is no closer, or the stretch is long', () => {
    const years = ['2013', '2014'];
    expect(timelineOf([{ date: '2013' }, { date: '2014-02-01' }]).bars.map(({ time }) => time)).toEqual(
      years,
    );
    expect(timelineOf([{ date: '2000-01' }, { date: '2003-01' }]).bars).toHaveLength(4);
  });

  it('has no bars without dates', () => {
    expect(timelineOf([{}, {}])).toEqual({ bars: [], undated: 2 });
  });
});

it('companions are the most frequent first, without the thing itself', () => {
  const cards = [cardFor('a', undefined, ['x', 'y', 'z']), cardFor('b', undefined, ['x', 'z'])];
  const found = companionsOf({ id: 'x', cards }, (id) => id.toUpperCase());
  expect(found.get('places')).toEqual([
    { id: 'z', name: 'Z', count: 2 },
    { id: 'y', name: 'Y', count: 1 },
  ]);
});

describe('dossiers', () => {
  const known = new Map();
  const archiveOf = (cards: readonly Card[]) => ({
    cards,
    known,
    said: new Map(cards.map(({ id }) => [id, [saidBy('x', { id: 'x', about: ['y'] })]])),
  });
  const day = (i: number): string => `20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 10}`;
  const cards = Array.from({ length: 700 }, (_, i) =>
    cardFor(`b${i}`, day(i), i < 3 ? ['x', 'y', 'w'] : ['x', 'y']),
  );

  it('say what a thing said and what was said of it, the newest only, with the whole number', () => {
    const pages = thingPages(archiveOf(cards));
    const front = (id: string) =>
      pages.find(({ thing, page }) => thing.id === id && page.number === undefined)?.front;
    expect(front('x')?.dossier.said.count).toBe(700);
    expect(front('x')?.dossier.said.lines).toHaveLength(12);
    expect(front('x')?.dossier.saidOf.count).toBe(0);
    expect(front('y')?.dossier.saidOf.count).toBe(700);
    expect(front('w')?.dossier.said.count).toBe(0);
  });

  it('change on few pages with a briefing more', () => {
    const keys = (pages: ReturnType<typeof thingPages>) =>
      new Map(pages.map(({ thing, page, cacheKey }) => [`${thing.id}/${page.number}`, cacheKey]));
    const before = keys(thingPages(archiveOf(cards)));
    const after = keys(thingPages(archiveOf([...cards, cardFor('new', '2030-01-01', ['x'])])));
    const changed = [...after].filter(([page, key]) => before.get(page) !== key).map(([page]) => page);
    expect(changed).toEqual(['x/undefined', 'y/undefined']);
    expect(before.size).toBeGreaterThan(10 * changed.length);
  });
});

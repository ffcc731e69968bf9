import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/site/calendar.ts';
import { cardFor } from './cards.ts';

describe('the calendar of the archive', () => {
  it('has every year and month in its place, the newest year first', () => {
    const shelf = (id: string, count: number) => ({
      id,
      cards: Array.from({ length: count }, (_, i) => cardFor(`${id}-${i}`, id, [])),
    });
    const years = calendarOf([
      shelf('2014-02', 8),
      shelf('2014', 3),
      shelf('2012-12', 1),
      shelf('unknown', 5),
    ]);
    expect(years.map(({ year, count }) => [year, count])).toEqual([
      ['2014', 11],
      ['2013', 0],
      ['2012', 1],
    ]);
    expect(years.map(({ months }) => months.length)).toEqual([12, 12, 12]);
    expect(years[0]?.months[1]).toEqual({ id: '2014-02', count: 8, level: 4 });
    expect(years[0]?.months[0]).toEqual({ id: '2014-01', count: 0, level: 0 });
    expect(years[0]?.rest).toEqual({ id: '2014', count: 3, level: 2 });
    expect(years[2]?.months[11]?.level).toBe(1);
    expect(years[2]?.rest).toBeUndefined();
  });

  it('leaves out a long stretch of years without anything', () => {
    const years = calendarOf(
      ['0620-05', '2003-01', '2014-02'].map((id) => ({ id, cards: [cardFor(id, id, [])] })),
    );
    expect(years.map(({ year }) => year)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => String(2014 - i)),
      '0620',
    ]);
  });

  it('of an archive without dates is empty', () => {
    expect(calendarOf([])).toEqual([]);
  });
});

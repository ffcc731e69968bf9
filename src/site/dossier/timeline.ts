import type { Card } from '../card.ts';

/** How many briefings there are of a stretch of time. */
export interface Bar {
  /** YYYY-MM or YYYY. */
  readonly time: string;
  readonly count: number;
}

/** Briefings over time, the oldest first; stretches without any keep their place. */
export interface Timeline {
  readonly bars: readonly Bar[];
  /** Briefings that have no date. */
  readonly undated: number;
}

const MONTHS_SHOWN = 36;
const MONTHS = 12;

/**
 * Count briefings by month where all state one and three years hold them, else by year.
 *
 * @example timelineOf([{ date: '2014-09-14' }, { date: '2014-11' }, {}]).bars.map(({ time, count }) => [time, count])
 *   // [['2014-09', 1], ['2014-10', 0], ['2014-11', 1]]
 */
export function timelineOf(cards: readonly Pick<Card, 'date'>[]): Timeline {
  const dates = cards.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const undated = cards.length - dates.length;
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { bars: [], undated };
  const isByMonth = dates.every(({ length }) => length > 4) && monthOf(last) - monthOf(first) < MONTHS_SHOWN;
  const times = isByMonth
    ? stretch(monthOf(first), monthOf(last)).map(writeMonthNumber)
    : stretch(Number(first.slice(0, 4)), Number(last.slice(0, 4))).map((year) =>
        String(year).padStart(4, '0'),
      );
  const counts = Map.groupBy(dates, (date) => date.slice(0, isByMonth ? 7 : 4));
  return { bars: times.map((time) => ({ time, count: counts.get(time)?.length ?? 0 })), undated };
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7)) - 1;
}

function writeMonthNumber(month: number): string {
  const year = String(Math.floor(month / MONTHS)).padStart(4, '0');
  return `${year}-${String((month % MONTHS) + 1).padStart(2, '0')}`;
}

function stretch(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

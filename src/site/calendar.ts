import type { Shelf } from './catalogue.ts';
import { UNKNOWN_DATE } from './paths.ts';

/** A month, or what of a year is dated no closer. */
export interface CalendarCell {
  /** YYYY-MM, or YYYY. */
  readonly id: string;
  readonly count: number;
  /** How dense it is, from 0 for none to 4. */
  readonly level: number;
}

/** A year of the archive. */
export interface CalendarYear {
  readonly year: string;
  readonly count: number;
  /** January to December. */
  readonly months: readonly CalendarCell[];
  /** Absent when every briefing of the year states its month. */
  readonly rest: CalendarCell | undefined;
}

const LEVELS = 4;
const MONTHS = 12;
/** Of a longer stretch without anything nothing is shown: one wrong year must not fill the page with empty ones. */
const MOST_EMPTY = 10;

/**
 * The calendar of an archive: its years, the newest first, with empty months and short stretches of empty years in
 * their places. Levels are shares of the fullest cell, rounded up, so that a month with anything in it never looks
 * empty; while all cells hold one or two, none looks full.
 */
export function calendarOf(shelves: readonly Shelf[]): readonly CalendarYear[] {
  const counts = new Map(
    shelves.filter(({ id }) => id !== UNKNOWN_DATE).map(({ id, cards }) => [id, cards.length]),
  );
  const most = Math.max(LEVELS, ...counts.values());
  const cellOf = (id: string): CalendarCell => {
    const count = counts.get(id) ?? 0;
    return { id, count, level: Math.ceil((count / most) * LEVELS) };
  };
  return yearsShown([...counts.keys()].map((id) => Number(id.slice(0, 4)))).map((number) => {
    const year = String(number).padStart(4, '0');
    const months = Array.from({ length: MONTHS }, (_, month) =>
      cellOf(`${year}-${String(month + 1).padStart(2, '0')}`),
    );
    const rest = counts.has(year) ? cellOf(year) : undefined;
    const count = [...months, ...(rest === undefined ? [] : [rest])].reduce(
      (sum, cell) => sum + cell.count,
      0,
    );
    return { year, count, months, rest };
  });
}

/** Years from the last to the first that have something, without long stretches of those that have nothing. */
function yearsShown(known: readonly number[]): readonly number[] {
  const newestFirst = [...new Set(known)].sort((a, b) => b - a);
  return newestFirst.flatMap((year, i) => {
    const empty = year - (newestFirst[i + 1] ?? year) - 1;
    const shown = empty > MOST_EMPTY ? 0 : Math.max(0, empty);
    return Array.from({ length: shown + 1 }, (_, back) => year - back);
  });
}

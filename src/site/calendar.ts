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

/**
 * The calendar of an archive: its years, the newest first, with empty years and months in their places. Levels are
 * shares of the fullest cell, rounded up, so that a month with anything in it never looks empty; while all cells hold
 * one or two, none looks full.
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
  const years = [...counts.keys()].map((id) => Number(id.slice(0, 4)));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(last - i).padStart(4, '0');
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

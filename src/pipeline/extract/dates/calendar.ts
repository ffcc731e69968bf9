import { toGregorian } from '../../../arabic/hijri.ts';
import type { Precision } from '../../../briefing/schema.ts';

/** A time of the Gregorian calendar, as precise as it is known. */
export interface IsoTime {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly value: string;
  readonly precision: Precision;
}

const DAY = 86_400_000;

/** Is it a day that the calendar has? */
export function isDay(iso: string): boolean {
  const time = Date.parse(iso);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(time) && toIso(time) === iso;
}

/** The day so many days later. */
export function addDays(isoDay: string, days: number): string {
  return toIso(Date.parse(isoDay) + days * DAY);
}

/** Day of the week, Sunday 0. */
export function weekdayOf(isoDay: string): number {
  return new Date(isoDay).getUTCDay();
}

/**
 * The month so many months later.
 *
 * @example addMonths('2014-11', 3) // '2015-02'
 */
export function addMonths(isoMonth: string, months: number): string {
  const [year = 0, month = 1] = isoMonth.split('-').map(Number);
  return toIso(Date.UTC(year, month - 1 + months, 1)).slice(0, 7);
}

/**
 * Write a Gregorian time; undefined where the calendar has none such.
 *
 * @example gregorianTime(2014, 9, undefined) // { value: '2014-09', precision: 'month' }
 */
export function gregorianTime(year: number, month?: number, day?: number): IsoTime | undefined {
  const parts = [
    pad(year, 4),
    ...[month, day].filter((part) => part !== undefined).map((part) => pad(part, 2)),
  ];
  return timeOf(parts.join('-'));
}

/** Give an ISO date its precision; undefined if it is none. */
export function timeOf(iso: string): IsoTime | undefined {
  const precision = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
  const first = `${iso}-01-01`.slice(0, 10);
  return isDay(first) ? { value: iso, precision } : undefined;
}

/**
 * The Gregorian time of a Hijri one: its day; or the month or the year that most of it falls in, since the two
 * calendars' months and years begin apart.
 *
 * @example hijriTime(1435, 9, 1) // { value: '2014-06-28', precision: 'day' }
 * @example hijriTime(1435) // { value: '2014', precision: 'year' }
 */
export function hijriTime(year: number, month?: number, day?: number): IsoTime | undefined {
  // A month has 29 or 30 days and a year twelve of them: the middle of either falls where most of it does.
  const middle = toGregorian({ year, month: month ?? 7, day: day ?? (month === undefined ? 1 : 15) });
  if (middle === undefined) return undefined;
  return timeOf(day !== undefined ? middle : middle.slice(0, month === undefined ? 4 : 7));
}

/**
 * The finest of day, month and year that holds a range of days whole.
 *
 * @example spanOf('2014-09-01', '2014-09-07') // { value: '2014-09', precision: 'month' }
 */
export function spanOf(firstDay: string, lastDay: string): IsoTime | undefined {
  const shared = [10, 7, 4].find((length) => firstDay.slice(0, length) === lastDay.slice(0, length));
  return shared === undefined ? undefined : timeOf(firstDay.slice(0, shared));
}

function toIso(time: number): string {
  return Number.isNaN(time) || Math.abs(time) > 8e15 ? '' : new Date(time).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

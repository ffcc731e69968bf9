import { toHijri } from '../../../arabic/hijri.ts';
import {
  addDays,
  addMonths,
  gregorianTime,
  hijriTime,
  type IsoTime,
  isDay,
  spanOf,
  timeOf,
  weekdayOf,
} from './calendar.ts';
import type { Meaning } from './time-expression.ts';

/** What a meaning comes down to. */
export interface Resolved {
  readonly time?: IsoTime;
  /** The text names a day of the week that this is not. */
  readonly isContradicted: boolean;
  /** The year is not written: it is the one nearest to the day of writing. */
  readonly isInferred: boolean;
}

type CalendarMeaning = Extract<Meaning, { kind: 'calendar' }>;
type ShiftMeaning = Extract<Meaning, { kind: 'shift' }>;

const UNKNOWN: Resolved = { isContradicted: false, isInferred: false };
/** A month without a year lies within these months of the day of writing: news looks back more than ahead. */
const MONTHS_BACK = 8;

/**
 * Work out what calendar time an expression means.
 *
 * @param written the day of publication as YYYY-MM-DD, its month or its year; undefined if it is not known, and then
 *   relative times stay open
 * @example resolve({ kind: 'shift', unit: 'day', by: -1 }, '2014-09-12').time // { value: '2014-09-11', precision: 'day' }
 */
export function resolve(meaning: Meaning, written: string | undefined): Resolved {
  switch (meaning.kind) {
    case 'open':
      return UNKNOWN;
    case 'calendar':
      return resolveCalendar(meaning, written);
    case 'shift':
      return check(resolveShift(meaning, written), meaning.weekday, false);
    case 'weekday':
      return { ...UNKNOWN, ...withTime(resolveWeekday(meaning.weekday, meaning.direction, written)) };
  }
}

function resolveCalendar(meaning: CalendarMeaning, written: string | undefined): Resolved {
  const { calendar, month, day, weekday } = meaning;
  const year = meaning.year ?? findYear(meaning, written);
  if (year === undefined) return UNKNOWN;
  const time = calendar === 'hijri' ? hijriTime(year, month, day) : gregorianTime(year, month, day);
  return check(time, weekday, meaning.year === undefined);
}

/** The year of a month that has none written, from the day of writing. */
function findYear(meaning: CalendarMeaning, written: string | undefined): number | undefined {
  const { calendar, month, day, direction, yearShift } = meaning;
  if (written === undefined || month === undefined || direction === 'told') return undefined;
  const now = calendar === 'hijri' ? hijriMonthOf(written) : gregorianMonthOf(written);
  if (now === undefined) return undefined;
  if (yearShift !== undefined) return now.year + yearShift;
  if (direction === 'present') return now.year;
  // «16 مارس الماضي» may be of the month of writing, where «مارس الماضي» is not.
  const days = month === now.month && day !== undefined && now.day !== undefined ? day - now.day : 0;
  if (direction === 'past') return month < now.month || days < 0 ? now.year : now.year - 1;
  if (direction === 'future') return month > now.month || days > 0 ? now.year : now.year + 1;
  const ahead = (month - now.month + 12) % 12;
  return ahead < 12 - MONTHS_BACK
    ? now.year + (month < now.month ? 1 : 0)
    : now.year - (month > now.month ? 1 : 0);
}

function gregorianMonthOf(written: string) {
  const [year, month, day] = written.split('-').map(Number);
  return year === undefined || month === undefined ? undefined : { year, month, day };
}

function hijriMonthOf(written: string) {
  if (written.length !== 7) return toHijri(written);
  const middle = toHijri(`${written}-15`);
  return middle === undefined ? undefined : { ...middle, day: undefined };
}

function resolveShift({ unit, by, day }: ShiftMeaning, written: string | undefined): IsoTime | undefined {
  if (written === undefined) return undefined;
  if (unit === 'year') return gregorianTime(Number(written.slice(0, 4)) + by);
  if (written.length < 7) return undefined;
  if (unit === 'month') {
    const month = addMonths(written.slice(0, 7), by);
    return timeOf(day === undefined ? month : `${month}-${String(day).padStart(2, '0')}`);
  }
  if (!isDay(written)) return undefined;
  if (unit === 'day') return timeOf(addDays(written, by));
  // A week begins on Saturday, Sunday or Monday, so it may reach three days to either side.
  return spanOf(addDays(written, by * 7 - 3), addDays(written, by * 7 + 3));
}

/** «هذا الأحد» is so many days away at most, on either side. */
const DAYS_AROUND = 3;

function resolveWeekday(
  weekday: number,
  direction: string | undefined,
  written: string | undefined,
): IsoTime | undefined {
  if (written === undefined || !isDay(written) || direction === 'told') return undefined;
  const back = (weekdayOf(written) - weekday + 7) % 7;
  if (direction === 'future') return timeOf(addDays(written, 7 - back));
  if (direction === 'present' && back > DAYS_AROUND) return timeOf(addDays(written, 7 - back));
  if (direction === 'past') return timeOf(addDays(written, back === 0 ? -7 : -back));
  return timeOf(addDays(written, -back));
}

function check(time: IsoTime | undefined, weekday: number | undefined, isInferred: boolean): Resolved {
  if (time === undefined) return UNKNOWN;
  const isContradicted =
    weekday !== undefined && time.precision === 'day' && weekdayOf(time.value) !== weekday;
  return { time, isContradicted, isInferred };
}

function withTime(time: IsoTime | undefined): { readonly time?: IsoTime } {
  return time === undefined ? {} : { time };
}

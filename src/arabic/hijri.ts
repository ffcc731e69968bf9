/** A day of the Hijri calendar; months and days count from 1. */
export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;
const DAY = 86_400_000;
/** Unix day of 1 Muharram 1300 (12 November 1882). */
const EPOCH = Date.UTC(1882, 10, 12) / DAY;
/** Mean length of a Hijri year in days: the lunar month of 29.530588 days, twelve times. */
const MEAN_YEAR = 354.367_056;

const UMALQURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * The Hijri day of a Gregorian one, by the Umm al-Qura calendar of Saudi Arabia as Unicode's ICU holds it. A moon
 * sighted elsewhere can differ by a day.
 *
 * @param isoDay YYYY-MM-DD
 * @returns undefined where that is no day, or lies outside the years 1300 to 1600 that the calendar is known for
 * @example toHijri('2014-06-28') // { year: 1435, month: 9, day: 1 }
 */
export function toHijri(isoDay: string): HijriDay | undefined {
  const time = Date.parse(isoDay);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) && !Number.isNaN(time) && toIso(time) === isoDay;
  const hijri = isDay ? readHijri(time / DAY) : undefined;
  return hijri !== undefined && hijri.year >= FIRST_YEAR && hijri.year <= LAST_YEAR ? hijri : undefined;
}

/**
 * The Gregorian day of a Hijri one, by the same calendar: the inverse of {@link toHijri}.
 *
 * @returns YYYY-MM-DD; undefined where the month has no such day or the year lies outside 1300 to 1600
 * @example toGregorian({ year: 1435, month: 9, day: 1 }) // '2014-06-28'
 */
export function toGregorian(hijri: HijriDay): string | undefined {
  if (!isPlausible(hijri)) return undefined;
  const guess = EPOCH + Math.round(countDays(hijri));
  // The mean is never more than a few days off; the difference of the two dates says by how many.
  const near = guess + Math.round(countDays(hijri) - countDays(readHijri(guess)));
  const found = [near, near - 1, near + 1, near - 2, near + 2].find((day) => isSame(readHijri(day), hijri));
  return found === undefined ? undefined : toIso(found * DAY);
}

function isPlausible({ year, month, day }: HijriDay): boolean {
  const isWhole = [year, month, day].every(Number.isInteger);
  return (
    isWhole && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 30
  );
}

/** Days since 1 Muharram 1300, by mean years and months. */
function countDays({ year, month, day }: HijriDay): number {
  return (year - FIRST_YEAR) * MEAN_YEAR + ((month - 1) * MEAN_YEAR) / 12 + day - 1;
}

function readHijri(unixDay: number): HijriDay {
  const parts = UMALQURA.formatToParts(unixDay * DAY);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
}

function isSame(a: HijriDay, b: HijriDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

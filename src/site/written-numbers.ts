import { settings } from '../site.config.ts';

const NUMERALS = `nu-${settings.digits}`;
/** Days are days wherever the build runs. */
const UTC = { timeZone: 'UTC' } as const;

const gregorian = {
  day: formatOf('ca-gregory', { day: 'numeric', month: 'long', year: 'numeric' }),
  month: formatOf('ca-gregory', { month: 'long', year: 'numeric' }),
  year: formatOf('ca-gregory', { year: 'numeric' }),
} as const;
const monthName = formatOf('ca-gregory', { month: 'long' });
const hijri = formatOf('ca-islamic-umalqura', { day: 'numeric', month: 'long', year: 'numeric' });
const number = new Intl.NumberFormat(`${settings.locale}-u-${NUMERALS}`);
const percent = new Intl.NumberFormat(`${settings.locale}-u-${NUMERALS}`, { style: 'percent' });

function formatOf(calendar: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${settings.locale}-u-${calendar}-${NUMERALS}`, { ...options, ...UTC });
}

/**
 * A Gregorian date as readers see it, as exact as it is known.
 *
 * @param iso YYYY, YYYY-MM or YYYY-MM-DD
 * @example writeDate('2014-09') // 'سبتمبر 2014'
 */
export const writeDate = remembered((iso: string): string => {
  const precision = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
  return gregorian[precision].format(new Date(iso));
});

/** The month of a Gregorian date, without its year. */
export function writeMonth(iso: string): string {
  return monthName.format(new Date(iso));
}

/**
 * The same day in the Umm al-Qura calendar; undefined where no single day is known.
 *
 * @example writeHijri('2014-09-14') // '19 ذو القعدة 1435 هـ'
 */
export const writeHijri = remembered((iso: string): string | undefined =>
  iso.length === 10 ? hijri.format(new Date(iso)) : undefined,
);

/** A day stands in many lists, and the formatter takes its time for each. */
function remembered<Written>(write: (iso: string) => Written): (iso: string) => Written {
  const known = new Map<string, Written>();
  return (iso) => {
    const before = known.get(iso);
    if (before !== undefined) return before;
    const written = write(iso);
    known.set(iso, written);
    return written;
  };
}

/** Most numbers of a page are those of sentences, some hundred of them; the formatter takes its time for each. */
const SMALL_NUMBERS = Array.from({ length: 128 }, (_, count) => number.format(count));

/** A number in the digits of the site. */
export function writeNumber(count: number): string {
  return SMALL_NUMBERS[count] ?? number.format(count);
}

/** A share of one in percent. */
export function writePercent(share: number): string {
  return percent.format(share);
}

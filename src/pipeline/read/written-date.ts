const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** What programs write where nobody filled in a date lies before any article. */
const EARLIEST = 1900;
const EPOCH = '1970-01-01';

/**
 * The day of a moment as pages, mails and feeds write it: ISO 8601 or RFC 5322. It is the day at the place of
 * writing: the moment is not carried into another zone.
 *
 * @returns YYYY, YYYY-MM or YYYY-MM-DD; undefined for other spellings, days that are none, and the zero of clocks
 * @example writtenDate('2014-09-01T23:30:00+03:00') // '2014-09-01'
 * @example writtenDate('Mon, 1 Sep 2014 10:00:00 GMT') // '2014-09-01'
 */
export function writtenDate(text: string): string | undefined {
  const iso = /^\s*(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?(?:[T ].*)?\s*$/s.exec(text);
  if (iso !== null) return soundDate(iso[1], iso[2], iso[3]);
  const mail = /^\s*(?:[a-z]+,\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(text);
  if (mail === null) return undefined;
  const month = MONTHS.indexOf(mail[2]?.toLowerCase() ?? '') + 1;
  return soundDate(mail[3], String(month).padStart(2, '0'), mail[1]?.padStart(2, '0'));
}

function soundDate(year = '', month?: string, day?: string): string | undefined {
  const value = [year, month, day].filter((part) => part !== undefined).join('-');
  const time = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(value)) return undefined;
  return Number(year) < EARLIEST || value === EPOCH ? undefined : value;
}

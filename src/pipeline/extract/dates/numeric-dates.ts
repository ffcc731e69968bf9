import { toAsciiDigits } from '../../../arabic/digits.ts';
import { fold } from '../../../arabic/fold.ts';
import type { Calendar, TimeExpression } from './time-expression.ts';

const DIGITS = String.raw`[0-9\u0660-\u0669\u06f0-\u06f9]`;
/** Year first or last, the same mark twice; a point only with a year of four digits, else it is a number. */
const NUMERIC = new RegExp(
  String.raw`(?<![\p{Nd}./-]|\p{L}\p{L})(?:(?<y>${DIGITS}{4})(?<a>[-/.]| ?/ ?)(?<m>${DIGITS}{1,2})\k<a>(?<d>${DIGITS}{1,2})|(?<d2>${DIGITS}{1,2})(?<b>[-/.]| ?/ ?)(?<m2>${DIGITS}{1,2})\k<b>(?<y2>${DIGITS}{4}))(?![\p{Nd}]|[./-]\p{Nd})(?<era>[ \u00a0]?هـ?(?![\p{L}\p{M}]))?`,
  'gu',
);

/**
 * Dates in digits: 12/09/2014, 2014-09-12, ٢٥/٣/٢٠١٦. Day before month, as the Arab press writes them; where that
 * gives no month, month before day.
 */
export function findNumericDates(text: string): readonly TimeExpression[] {
  return Array.from(text.matchAll(NUMERIC)).flatMap((match) => {
    const read = (...names: readonly string[]): number =>
      Number(toAsciiDigits(names.map((name) => match.groups?.[name] ?? '').join('')));
    const year = read('y', 'y2');
    const [first, second] = [read('d', 'd2'), read('m', 'm2')];
    const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const isHijri = match.groups?.['era'] !== undefined || (year >= 1300 && year <= 1500);
    const calendar: Calendar = isHijri ? 'hijri' : 'gregorian';
    if (!isHijri && (year < 1500 || year > 2200)) return [];
    const length = fold(match[0]) === '' ? 0 : match[0].length;
    return [
      {
        start: match.index,
        end: match.index + length,
        type: 'date' as const,
        meaning: { kind: 'calendar' as const, calendar, year, month, day },
        rule: 'dates/numeric',
      },
    ];
  });
}

import { parseDigits } from '../../../arabic/digits.ts';
import { parseNumeral } from '../../../arabic/numerals.ts';
import { shiftOf } from './relative-units.ts';
import type { Calendar } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { type Direction, findDirection } from './time-words.ts';

/** What follows a month to say of which year it is. */
export interface YearPart {
  readonly length: number;
  readonly year?: number;
  readonly calendar?: Calendar;
  readonly direction?: Direction;
  readonly yearShift?: number;
}

const NO_YEAR: YearPart = { length: 0 };
const YEAR_NOUN = /^(?:ال)?(?:عام|سنه)$/;
const CLOSE = /^[ \u00a0]*$/;
const LOOSE = /^[ \u00a0]*[،,]?[ \u00a0]*$/;
const YEAR_JOINT = /^[ \u00a0]*[-/–][ \u00a0]*$/;

/**
 * Read what follows a month to say of which year it is: a number, «من العام الماضي», or المقبل of the month itself.
 *
 * @param at the word behind the month
 * @param tail code units of the gap before it that belong to the month
 * @returns a part of length 0 where nothing does
 */
export function readYearPart(text: TimeText, at: number, tail: number): YearPart {
  const gap = (text.gaps[at] ?? '.').slice(tail);
  if (LOOSE.test(gap) || YEAR_JOINT.test(gap)) {
    const found = readYearNumber(text, at);
    if (found !== undefined) return found;
  }
  if (!CLOSE.test(gap)) return NO_YEAR;
  return readYearNoun(text, at) ?? readDirection(text, at) ?? NO_YEAR;
}

/** A year in digits behind a month, perhaps with عام or من عام before it and هـ or م behind it. */
function readYearNumber(text: TimeText, at: number): YearPart | undefined {
  const from = text.words[at] === 'من' ? at + 1 : at;
  const named = YEAR_NOUN.test(text.words[from] ?? '') ? from + 1 : from;
  if (from > at && named === from) return undefined;
  const found = readYear(text, named, named > from);
  if (found === undefined || (named > at && !isJoined(text, named))) return undefined;
  return { year: found.year, calendar: found.calendar, length: named - at + found.length };
}

function readYearNoun(text: TimeText, at: number): YearPart | undefined {
  const from = text.words[at] === 'من' ? at + 1 : at;
  if (!YEAR_NOUN.test(text.words[from] ?? '')) return undefined;
  const direction = isJoined(text, from + 1) ? findDirection(text.words[from + 1] ?? '') : undefined;
  if (direction === undefined) return undefined;
  const yearShift = shiftOf(direction);
  return {
    length: from - at + 2,
    ...(yearShift === undefined ? { direction: 'told' } : { yearShift }),
  };
}

function readDirection(text: TimeText, at: number): YearPart | undefined {
  const direction = findDirection(text.words[at] ?? '');
  return direction === undefined ? undefined : { length: 1, direction };
}

/**
 * Read a year: four digits, three or four before هـ or م, or number words where `isNamed` says that عام stands before.
 *
 * @example readYear(text of '1435 هـ', 0, false) // { year: 1435, calendar: 'hijri', length: 2 }
 */
export function readYear(
  text: TimeText,
  at: number,
  isNamed: boolean,
): { readonly year: number; readonly calendar: Calendar; readonly length: number } | undefined {
  const word = text.words[at] ?? '';
  const isDigits = /^\d{3,4}$/.test(word);
  const number = isDigits
    ? { value: parseDigits(word) ?? 0, length: 1 }
    : isNamed && !/^\d/.test(word)
      ? parseNumeral(text.whole, at)
      : undefined;
  if (number === undefined) return undefined;
  const era = isEra(text, at + number.length);
  const isPlausible = number.value >= (era === undefined && !isNamed ? 1000 : 500) && number.value <= 2200;
  if (!isPlausible || (!isDigits && number.value < 1000)) return undefined;
  return {
    year: number.value,
    calendar: era ?? (number.value >= 1330 && number.value <= 1460 && isNamed ? 'hijri' : 'gregorian'),
    length: number.length + (era === undefined ? 0 : 1),
  };
}

/** هـ، هجري، للهجرة or م، ميلادي behind a year. */
function isEra(text: TimeText, at: number): Calendar | undefined {
  if (!isJoined(text, at)) return undefined;
  const word = text.whole[at] ?? '';
  if (/^(?:ه|هجري|هجريه|للهجره)$/.test(word)) return 'hijri';
  return /^(?:م|ميلادي|ميلاديه|للميلاد)$/.test(word) ? 'gregorian' : undefined;
}

import { findMonth } from '../../../arabic/months.ts';
import { parseNumeral } from '../../../arabic/numerals.ts';
import { readDirectionBehind } from './relative-units.ts';
import type { Meaning, Reading } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { findUnit, hasArticle, isApproximate, isSome, type Unit } from './time-words.ts';

/** A length of time as it is written. */
interface Length {
  readonly length: number;
  readonly unit: Unit;
  /** How many; undefined for عدة أيام and سنوات. */
  readonly count?: number;
  /** يوم and شهر without a number are lengths only behind قبل, منذ, بعد or خلال. */
  readonly isBare: boolean;
}

const ANCHOR = /^(?:قبل|منذ|بعد)$/;
const COUNTED_FROM_NOW = /^(?:قبل|منذ)$/;
const SPANNING = /^(?:و|ف)?(?:خلال|لمده|مده|طوال|طيله|غضون|مدي)$/;

/** «24 ساعة», «عشر سنوات», يومين، «أقل من 3 أسابيع», «السنوات الست الأخيرة». */
export function readDuration(text: TimeText, at: number): Reading | undefined {
  const about = countApproximation(text, at);
  const found = readLength(text, at + about);
  if (found === undefined || (about > 0 && !isJoined(text, at + about))) return undefined;
  // Only what says how long is a length: neither «سنوات الحرب» nor «عدة أشهر» does.
  if (found.count === undefined) return undefined;
  if (found.isBare && about < 2 && !isSpan(text, at, found.unit)) return undefined;
  const end = at + about + found.length;
  const placed = readDirectionBehind(text, end);
  const isPlaced = placed !== undefined && placed !== 'told';
  return {
    length: about + found.length + (isPlaced ? 1 : 0),
    type: 'duration',
    meaning: { kind: 'open' },
    rule: 'dates/duration',
  };
}

/** «قبل ثلاثة أيام», «منذ عدة أيام», «بعد شهر»: a length that leads to a time. */
export function readAnchoredDuration(text: TimeText, at: number): Reading | undefined {
  const anchor = text.words[at] ?? '';
  if (!ANCHOR.test(anchor) || !isJoined(text, at + 1)) return undefined;
  const about = countApproximation(text, at + 1);
  const found = readLength(text, at + 1 + about);
  if (found === undefined || hasArticle(text.words[at + 1 + about] ?? '')) return undefined;
  const end = at + 1 + about + found.length;
  // «منذ سنة 2004» has a year, «منذ شهر رمضان» a month, «عاما بعد عام» neither.
  const isYear = found.isBare && isJoined(text, end) && /^\d{4}$/.test(text.words[end] ?? '');
  const isMonth = found.unit === 'month' && found.isBare && findMonth(text.words, end) !== undefined;
  if (isYear || isMonth || findUnit(text.words[at - 1] ?? '')?.unit === found.unit) return undefined;
  // «قبل يومين من الانتخابات» counts from the elections, not from the day of writing.
  const isCountedFromElse = isJoined(text, end) && /^(?:من|علي|عن)$/.test(text.words[end] ?? '');
  const isResolvable = COUNTED_FROM_NOW.test(anchor) && about === 0 && !isCountedFromElse;
  return {
    length: end - at,
    type: 'date',
    meaning: isResolvable ? meaningOf(found) : { kind: 'open' },
    rule: 'dates/time-ago',
  };
}

/** «خلال عام», but «خلال عقد اجتماعات» is more often the holding of meetings. */
function isSpan(text: TimeText, at: number, unit: Unit): boolean {
  return unit !== 'decade' && SPANNING.test(text.whole[at - 1] ?? '');
}

function meaningOf({ unit, count }: Length): Meaning {
  const isCounted = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
  if (count === undefined || !Number.isInteger(count) || !isCounted) return { kind: 'open' };
  return { kind: 'shift', unit, by: -count };
}

/** How many words of «أكثر من», «ما يقارب», نحو stand here. */
function countApproximation(text: TimeText, at: number): number {
  if (isApproximate(text.words[at] ?? '')) return 1;
  const isThan = /^(?:اقل|اكثر|ازيد)$/.test(text.words[at] ?? '') && text.words[at + 1] === 'من';
  return isThan && isJoined(text, at + 1) ? 2 : 0;
}

function readLength(text: TimeText, at: number): Length | undefined {
  const unit = findUnit(text.words[at] ?? '');
  if (unit !== undefined && unit.unit !== 'period') return readUnitFirst(text, at, unit);
  const isOpen = isSome(text.words[at] ?? '');
  const number = isOpen ? { value: undefined, length: 1 } : parseNumeral(startingBare(text, at), 0);
  if (number === undefined || !isJoined(text, at + number.length)) return undefined;
  const counted = findUnit(text.words[at + number.length] ?? '');
  if (counted === undefined || counted.unit === 'period' || counted.count === 'two') return undefined;
  const { value } = number;
  return {
    length: number.length + 1,
    unit: counted.unit,
    isBare: false,
    ...(value !== undefined && { count: value }),
  };
}

function readUnitFirst(
  text: TimeText,
  at: number,
  { unit, count }: { readonly unit: Unit; readonly count: 'one' | 'two' | 'many' },
): Length | undefined {
  const word = text.words[at] ?? '';
  const next = isJoined(text, at + 1) ? (text.words[at + 1] ?? '') : '';
  if (count === 'two') {
    // يومي and شهري are adjectives, unless a list of dates follows.
    return /[^ن]$/.test(word) ? undefined : { length: 1, unit, count: 2, isBare: false };
  }
  if (hasArticle(word)) {
    const number = count === 'many' && hasArticle(next) ? parseNumeral(text.words, at + 1) : undefined;
    return number === undefined
      ? undefined
      : { length: 1 + number.length, unit, count: number.value, isBare: false };
  }
  if (count === 'many') return { length: 1, unit, isBare: true };
  const isOne = /^(?:واحد|واحده)$/.test(next);
  return { length: isOne ? 2 : 1, unit, count: 1, isBare: !isOne };
}

/** A numeral's first word without its clitics and the others with theirs, as parseNumeral asks. */
function startingBare(text: TimeText, at: number): readonly string[] {
  return [text.words[at] ?? '', ...text.whole.slice(at + 1, at + 12)];
}

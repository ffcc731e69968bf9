import { parseOrdinal } from '../../../arabic/ordinals.ts';
import type { Meaning, Reading } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { type Direction, findDirection, findUnit, hasArticle, isEdge, type Unit } from './time-words.ts';

/** العام is an adjective behind these: الأمين العام السابق. */
const GENERAL =
  /^(?:و|ف)?(?:ال|لل|بال)(?:امين|مدير|مفتش|نايب|مدعي|راي|قايد|مراقب|منسق|سكرتير|حاكم|قطاع|نظام|صالح|امن|شان|مال|عميد|رييس)$/;
/** What may stand between the noun and its adjective: العام الدراسي الماضي. */
const KINDS_OF_YEAR = /^ال(?:دراسي|دراسيه|مالي|ماليه|هجري|هجريه|ميلادي|ميلاديه|جامعي|جامعيه|كروي)$/;
const NOT_THIS = /^(?:هذا|هذه)$/;
const THAT = /^(?:ذلك|تلك)$/;

/**
 * الأسبوع الماضي، هذا العام، نهاية الشهر المقبل، السنوات الأخيرة: a noun of time that is placed by an adjective or
 * a demonstrative.
 */
export function readRelativeUnit(text: TimeText, at: number): Reading | undefined {
  const edge = isEdge(text.words[at] ?? '') ? 1 : 0;
  const pointed = edge > 0 && !isJoined(text, at + 1) ? undefined : readPlaced(text, at + edge);
  if (pointed === undefined) return undefined;
  const { unit } = pointed;
  const type = unit === 'hour' || unit === 'minute' ? 'time' : 'date';
  return { length: edge + pointed.length, type, meaning: pointed.meaning, rule: 'dates/relative-unit' };
}

interface Placed {
  readonly length: number;
  readonly unit: Unit;
  readonly meaning: Meaning;
}

function readPlaced(text: TimeText, at: number): Placed | undefined {
  const word = text.words[at] ?? '';
  const isThis = NOT_THIS.test(word);
  const isThat = THAT.test(word);
  const noun = isThis || isThat ? at + 1 : at;
  const name = text.words[noun] ?? '';
  const found = findUnit(name);
  if (found === undefined || (noun > at && !isJoined(text, noun))) return undefined;
  const kind = isJoined(text, noun + 1) && KINDS_OF_YEAR.test(text.words[noun + 1] ?? '') ? 1 : 0;
  const behind = noun + 1 + kind;
  const direction = readDirectionBehind(text, behind);
  // «هذه الفترة» points into the story that is told, not to a time.
  if (found.unit === 'period' && direction === undefined) return undefined;
  if (!isThis && !isThat && (direction === undefined || isGeneral(text, noun))) return undefined;
  // «هذا العام» and «ذلك اليوم», but neither «هذا يوم جميل» nor «في عام آخر».
  if (!hasArticle(name)) return undefined;
  const length = behind - at + (direction === undefined ? 0 : 1);
  const by = isThat ? undefined : direction === undefined ? 0 : shiftOf(direction);
  const { unit, count } = found;
  const isCounted = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
  if (by === undefined || count !== 'one' || !isCounted) return { length, unit, meaning: { kind: 'open' } };
  return { length, unit, meaning: { kind: 'shift', unit, by } };
}

/** The adjective of time at a place; «السنوات الأخيرة من حياته» are the last of them, not the recent ones. */
export function readDirectionBehind(text: TimeText, at: number): Direction | undefined {
  if (!isJoined(text, at)) return undefined;
  const isLastOf =
    /^الاخير/.test(text.words[at] ?? '') &&
    isJoined(text, at + 1) &&
    /^(?:من|في)$/.test(text.words[at + 1] ?? '');
  return isLastOf ? undefined : findDirection(text.words[at] ?? '');
}

function isGeneral(text: TimeText, at: number): boolean {
  return text.words[at] === 'العام' && isJoined(text, at) && GENERAL.test(text.whole[at - 1] ?? '');
}

/** How many units away an adjective puts its noun; undefined where another time of the text decides. */
export function shiftOf(direction: Direction): number | undefined {
  return { past: -1, present: 0, future: 1, told: undefined }[direction];
}

/** «15 من الشهر الجاري», «22 الجاري»: a day of a month that is placed from the day of writing. */
export function readDayOfRelativeMonth(text: TimeText, at: number): Reading | undefined {
  const day = readDayNumber(text, at);
  if (day === undefined || !isJoined(text, at + day.length)) return undefined;
  const next = at + day.length;
  const rule = 'dates/day-of-month';
  const from = text.words[next] === 'من' ? next + 1 : next;
  const placed = from > next ? readPlaced(text, from) : undefined;
  if (placed?.unit === 'month' && placed.meaning.kind === 'shift') {
    const meaning: Meaning = { ...placed.meaning, day: day.value };
    return { length: from - at + placed.length, type: 'date', meaning, rule };
  }
  const direction = /^ال(?:جاري|ماضي|مقبل)$/.test(text.words[from] ?? '') ? text.words[from] : undefined;
  const isPlain =
    direction !== undefined && text.whole[at - 1] !== 'يناهز' && /^\d/.test(text.words[at] ?? '');
  const by = isPlain ? shiftOf(findDirection(direction) ?? 'told') : undefined;
  if (by === undefined) return undefined;
  return {
    length: from - at + 1,
    type: 'date',
    meaning: { kind: 'shift', unit: 'month', by, day: day.value },
    rule,
  };
}

/** A day of the month, 1 to 31: digits, an ordinal, or أول، فاتح، غرة. */
export function readDayNumber(
  text: TimeText,
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const word = text.words[at] ?? '';
  if (/^\d{1,2}$/.test(word)) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? { value, length: 1 } : undefined;
  }
  if (/^(?:ال)?(?:فاتح|غره)$/.test(word)) return { value: 1, length: 1 };
  const ordinal = parseOrdinal(text.words, at);
  const isSplit = parseOrdinal(text.whole, at);
  const found = isSplit !== undefined && isSplit.length > (ordinal?.length ?? 0) ? isSplit : ordinal;
  return found !== undefined && found.value <= 31 ? found : undefined;
}

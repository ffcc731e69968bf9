import { parseNumeral } from '../../../arabic/numerals.ts';
import { parseOrdinal } from '../../../arabic/ordinals.ts';
import { findWeekday } from '../../../arabic/weekdays.ts';
import { readDuration } from './durations.ts';
import type { Reading } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { findUnit, isRecurring, isTimeAdverb } from './time-words.ts';

const OPEN = { kind: 'open' } as const;

/** «الساعة التاسعة والنصف», «الساعة 10:30», «الساعة الثامنة مساء». */
export function readClockTime(text: TimeText, at: number): Reading | undefined {
  if (text.words[at] !== 'الساعه' || !isJoined(text, at + 1)) return undefined;
  const number = parseOrdinal(text.words, at + 1) ?? parseNumeral(text.words, at + 1);
  if (number === undefined || number.value > 24) return undefined;
  let next = at + 1 + number.length;
  if (/^[:.٫]$/.test(text.gaps[next] ?? '') && /^\d\d$/.test(text.words[next] ?? '')) next++;
  if (isJoined(text, next) && /^و(?:ال)?(?:نصف|ربع|ثلث)$/.test(text.whole[next] ?? '')) next++;
  if (isJoined(text, next) && /^(?:صباحا|مساء|ظهرا|عصرا|ليلا|فجرا)$/.test(text.whole[next] ?? '')) next++;
  return { length: next - at, type: 'time', meaning: OPEN, rule: 'dates/clock' };
}

/** «كل يوم», «كل عامين», «كل 3 أيام», يوميا، السنوية: a time that comes again. */
export function readRecurrence(text: TimeText, at: number): Reading | undefined {
  const word = text.words[at] ?? '';
  const rule = 'dates/recurring';
  if (isRecurring(word)) return { length: 1, type: 'set', meaning: OPEN, rule };
  if (word !== 'كل' || !isJoined(text, at + 1)) return undefined;
  const next = text.words[at + 1] ?? '';
  const unit = findUnit(next);
  const isNoun = unit !== undefined && unit.count !== 'many' && !next.startsWith('ال');
  const isBareDay =
    next === 'يوم' && isJoined(text, at + 2) && findWeekday(`ال${text.words[at + 2]}`) !== undefined;
  if (isNoun) return { length: isBareDay ? 3 : 2, type: 'set', meaning: OPEN, rule };
  if (findWeekday(`ال${next}`) !== undefined && next !== 'احد')
    return { length: 2, type: 'set', meaning: OPEN, rule };
  const duration = readDuration(text, at + 1);
  return duration && { length: 1 + duration.length, type: 'set', meaning: OPEN, rule };
}

/** مؤخرا، حاليا، «نفس الوقت», «الوقت ذاته», «هذه الأيام»: times without a place in the calendar. */
export function readTimeAdverb(text: TimeText, at: number): Reading | undefined {
  const word = text.words[at] ?? '';
  const next = isJoined(text, at + 1) ? (text.words[at + 1] ?? '') : '';
  const rule = 'dates/adverb';
  // «قريبا من» is near in space.
  const isNear = word === 'قريبا' && /^(?:من|جدا)$/.test(next);
  if (isTimeAdverb(word)) return isNear ? undefined : { length: 1, type: 'date', meaning: OPEN, rule };
  const isSame = /^(?:نفس|ذات)$/.test(word) && /^(?:الوقت|اليوم|العام|السنه|الشهر)$/.test(next);
  const isThis = /^(?:الوقت)$/.test(word) && /^(?:نفسه|ذاته|الحالي|الراهن|الحاضر)$/.test(next);
  return isSame || isThis ? { length: 2, type: 'date', meaning: OPEN, rule } : undefined;
}

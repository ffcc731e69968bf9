import { findMonth, type MonthFound } from '../../../arabic/months.ts';
import { readDayLead } from './day-lead.ts';
import { readDayNumber } from './relative-units.ts';
import type { Meaning, Reading } from './time-expression.ts';
import { isJoined, isLooselyJoined, type TimeText } from './time-text.ts';
import { readYearPart, type YearPart } from './year-part.ts';

interface MonthPart {
  readonly found: MonthFound;
  readonly length: number;
  readonly tail: number;
  readonly isNamed: boolean;
}

type CalendarMeaning = Extract<Meaning, { kind: 'calendar' }>;
type CalendarReading = Reading & { readonly meaning: CalendarMeaning };

const AGREES = /^(?:الموافق|المصادف|الموافقه|الواقع)$/;
/** «3 و5 مايو», «من 12 إلى 15 سبتمبر», «10-11 أبريل». */
const RANGE_WORD = /^(?:الي|حتي|و)$/;
const RANGE_MARK = /^[ \u00a0]*[-–—/][ \u00a0]*$/;
/** Days that are names of events and places: no year is meant near the day of writing. */
const EVENTS =
  /^(?:ال|و|ب)*(?:ثوره|احداث|هجمات|اعتداءات|ملعب|حركه|مظاهرات|انتفاضه|ميدان|مجازر|مجزره|محطه|حي|ساحه|نفق|شارع|بيان|انقلاب|حرب|جامعه|كوبري)$/;
const BEFORE_MONTH =
  /^(?:و|ف)?(?:في|منذ|حتي|خلال|بين|من|الي|قبل|بعد|اوايل|اواخر|مطلع|منتصف|نهايه|بدايه|مستهل)$/;

/** «الثلاثاء 12 سبتمبر 2014», «3 و5 مايو», «أيلول/سبتمبر الماضي», «12 رمضان 1444 هـ». */
export function readCalendarDate(text: TimeText, at: number): CalendarReading | undefined {
  const lead = readDayLead(text, at);
  const plain = lead === undefined && text.words[at] === 'يوم' && isJoined(text, at + 1) ? 1 : 0;
  let next = at + (lead?.length ?? plain);
  if (next > at && AGREES.test(text.whole[next] ?? '')) next++;
  if (next > at && !isLooselyJoined(text, next)) return undefined;
  const date = readDayAndMonth(text, next, 4);
  if (date === undefined) return lead === undefined && plain === 0 ? readBareMonth(text, at, 3) : undefined;
  const { weekday, deictic } = lead ?? {};
  return {
    ...date,
    length: next - at + date.length,
    type: lead?.hasPart === true ? 'time' : 'date',
    meaning: {
      ...date.meaning,
      ...(weekday !== undefined && { weekday }),
      ...(deictic !== undefined && { fromToday: deictic }),
    },
  };
}

function readDayAndMonth(text: TimeText, at: number, depth: number): CalendarReading | undefined {
  const day = readDayNumber(text, at);
  if (day === undefined) return undefined;
  const next = at + day.length;
  const isApart = isJoined(text, next) && text.words[next] === 'من';
  const month = readMonth(text, isApart ? next + 1 : next);
  if (month === undefined) return depth > 0 ? readRange(text, at, day, depth) : undefined;
  const behind = (isApart ? next + 1 : next) + month.length;
  const year = readYearPart(text, behind, month.tail);
  return makeReading(month, year, behind - at, isEvent(text, at), day.value);
}

/** The first day of a range or a list takes month and year from the last one. */
function readRange(
  text: TimeText,
  at: number,
  day: { readonly value: number; readonly length: number },
  depth: number,
): CalendarReading | undefined {
  const next = at + day.length;
  const hasWord = isJoined(text, next) && RANGE_WORD.test(text.whole[next] ?? '');
  const from = hasWord ? next + 1 : next;
  const isRange =
    hasWord || RANGE_MARK.test(text.gaps[next] ?? '') || text.whole[next]?.startsWith('و') === true;
  if (!isRange) return undefined;
  const last = readDayAndMonth(text, from, depth - 1);
  if (last === undefined) return undefined;
  return { ...last, length: day.length, tail: 0, meaning: { ...last.meaning, day: day.value } };
}

/** A month without a day; one whose name has other meanings needs a word before or a year behind it. */
function readBareMonth(text: TimeText, at: number, depth: number): CalendarReading | undefined {
  const month = readMonth(text, at);
  if (month === undefined) return undefined;
  const next = at + month.length;
  const own = readYearPart(text, next, month.tail);
  const isLast = own.length > 0 || depth === 0;
  const shared = isLast ? undefined : readSharedYear(text, next, depth);
  const isPlain = !month.found.isAmbiguous || month.isNamed || own.length > 0 || shared !== undefined;
  const isPlaced = isJoined(text, at) && BEFORE_MONTH.test(text.whole[at - 1] ?? '');
  if (!isPlain && !isPlaced && !/[بلك]$/.test(text.clitics[at] ?? '')) return undefined;
  const reading = makeReading(month, own, month.length, false);
  if (shared === undefined) return reading;
  return { ...reading, meaning: { ...shared, month: month.found.month } };
}

/** «بين جانفي وأفريل 2023»: the year that a later month of the list has. */
function readSharedYear(text: TimeText, at: number, depth: number): CalendarMeaning | undefined {
  const hasWord = isJoined(text, at) && RANGE_WORD.test(text.whole[at] ?? '');
  const isList = hasWord || RANGE_MARK.test(text.gaps[at] ?? '') || text.clitics[at] === 'و';
  const last = isList ? readBareMonth(text, hasWord ? at + 1 : at, depth - 1)?.meaning : undefined;
  return last?.year !== undefined || last?.yearShift !== undefined ? last : undefined;
}

function readMonth(text: TimeText, at: number): MonthPart | undefined {
  const isNamed = /^(?:شهر|شهري)$/.test(text.words[at] ?? '') && isJoined(text, at + 1);
  const from = isNamed ? at + 1 : at;
  const found = findMonth(text.words, from);
  if (found === undefined || !(at === from ? true : isJoined(text, from))) return undefined;
  const next = from + found.length;
  const gap = text.gaps[next] ?? '';
  const twin = /^[ \u00a0]*[/(\u2013-]?[ \u00a0]*$/.test(gap) ? findMonth(text.words, next) : undefined;
  const isTwin = twin !== undefined && twin.month === found.month && twin.calendar === found.calendar;
  if (!isTwin) return { found, length: next - at, tail: 0, isNamed };
  const end = text.spans[next + twin.length - 1]?.end ?? 0;
  const tail = gap.includes('(') && text.text.charAt(end) === ')' ? 1 : 0;
  return { found: { ...found, isAmbiguous: false }, length: next + twin.length - at, tail, isNamed };
}

function makeReading(
  month: MonthPart,
  year: YearPart,
  length: number,
  isNameOfEvent: boolean,
  day?: number,
): CalendarReading {
  const direction = isNameOfEvent && year.length === 0 ? 'told' : year.direction;
  return {
    length: length + year.length,
    tail: year.length === 0 ? month.tail : 0,
    type: 'date',
    rule: day === undefined ? 'dates/month' : 'dates/day',
    meaning: {
      kind: 'calendar',
      calendar: month.found.calendar,
      month: month.found.month,
      ...(year.year !== undefined && { year: year.year }),
      ...(year.yearShift !== undefined && { yearShift: year.yearShift }),
      ...(direction !== undefined && { direction }),
      ...(day !== undefined && { day }),
    },
  };
}

function isEvent(text: TimeText, at: number): boolean {
  return isJoined(text, at) && EVENTS.test(text.whole[at - 1] ?? '');
}

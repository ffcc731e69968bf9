import type { Reading } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { readYear } from './year-part.ts';

const YEAR_NOUN = /^(?:ال)?(?:عام|سنه|موسم)$/;
/** «عامي 1910 و1912»: the noun belongs to both years. */
const TWO_YEARS = /^(?:ال)?(?:عامي|عامين|سنتي|سنتين)$/;
/** Words that a year in digits stands behind without its noun. */
const BEFORE_YEAR =
  /^(?:و|ف)?(?:في|منذ|حتي|بين|الي|خلال|صيف|شتاء|ربيع|خريف|مطلع|نهايه|بدايه|اواخر|اوايل|منتصف|مونديال|دستور|انتخابات|ثوره|حرب|ميزانيه)$/;
/** Words that make a number behind في or إلى an amount. */
const COUNTED =
  /^(?:في|شخص|مليون|الف|مليار|دولار|دينار|يورو|طن|كيلومتر|كلم|متر|برميل|قتيل|جريح|نسمه|وحده|مسكن|هكتار|ساعه|عنصر|جندي)/;

/** «عام 2014», «سنة 1435 هـ», «العام 1887», and a bare year where a preposition or brackets make it one. */
export function readYearExpression(text: TimeText, at: number): Reading | undefined {
  const isNamed = YEAR_NOUN.test(text.words[at] ?? '') && isJoined(text, at + 1);
  const found = readYear(text, isNamed ? at + 1 : at, isNamed);
  if (found === undefined || (!isNamed && !isYear(text, at, found.length))) return undefined;
  const { year, calendar } = found;
  return {
    length: found.length + (isNamed ? 1 : 0),
    type: 'date',
    meaning: { kind: 'calendar', calendar, year },
    rule: isNamed || found.length > 1 ? 'dates/year' : 'dates/bare-year',
  };
}

function isYear(text: TimeText, at: number, length: number): boolean {
  if (length > 1) return true;
  const year = Number(text.words[at]);
  if (!(year >= 1800 && year <= 2100)) return false;
  const next = text.whole[at + 1] ?? '';
  const gapAfter = text.gaps[at + 1] ?? text.text.slice(text.spans[at]?.end ?? 0);
  if (/^[%٪$€.,٫٬/:]\d|^[ \u00a0]*[%٪$€]/.test(gapAfter) || (isJoined(text, at + 1) && COUNTED.test(next)))
    return false;
  const isBracketed = /\([ \u00a0]*$/.test(text.gaps[at] ?? '') && /^[ \u00a0]*\)/.test(gapAfter);
  if (isBracketed) return true;
  if (isJoined(text, at) && TWO_YEARS.test(text.words[at - 1] ?? '')) return true;
  if (isJoined(text, at) && BEFORE_YEAR.test(text.whole[at - 1] ?? '')) return true;
  return followsYear(text, at);
}

/** «1910 و 1912», «2014-2015»: a year behind another. */
function followsYear(text: TimeText, at: number): boolean {
  const isApart = /^(?:و|الي|حتي)$/.test(text.whole[at - 1] ?? '') && isJoined(text, at);
  const before = isApart ? at - 2 : at - 1;
  const isDashed = /^[ \u00a0]*[-–—/][ \u00a0]*$/.test(text.gaps[at] ?? '');
  if (!isApart && !isDashed) return false;
  return /^(?:1[89]|20)\d\d$/.test(text.words[before] ?? '');
}

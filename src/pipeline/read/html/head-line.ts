import { fold } from '../../../arabic/fold.ts';
import { MONTH_TABLES } from '../../../arabic/months.ts';
import { WEEKDAY_NAMES } from '../../../arabic/weekdays.ts';

/** What stands beside the numbers of a line that says when an article appeared. */
const BESIDE =
  'نشر|نشرت|تاريخ|النشر|تم|اخر|تحديث|التحديث|محدث|الساعة|بتوقيت|توقيت|التوقيت|مكة|المكرمة|القدس|غرينتش|جرينتش|القاهرة|المحلي|صباحا|مساء|ظهرا|ص|م|ه|هـ|منذ|قبل|في|يوم|عام|سنة|سنوات|شهر|أشهر|أيام|ساعة|ساعات|دقيقة|دقائق|دقيقتين|published|updated|on|gmt|utc|am|pm|ast';

const DATE_WORDS: ReadonlySet<string> = new Set(
  [BESIDE, ...MONTH_TABLES.flatMap(({ months }) => months), ...WEEKDAY_NAMES]
    .flatMap((spellings) => spellings.split('|'))
    .flatMap((spelling) => fold(spelling).split(' ')),
);

/** How a line begins that names who wrote what follows. */
const WRITTEN_BY = /^(?:بقلم|كتب|كتبت|كتبها|كتبه|اعداد|تحرير|by)\s*[:/]?\s+/u;

/**
 * Does a line say nothing but when its article appeared?
 *
 * @example isDateLine('آخر تحديث: 24/8/2016 02:00 م (توقيت مكة)') // true
 * @example isDateLine('في 24 أغسطس اندلع حريق') // false
 */
export function isDateLine(line: string): boolean {
  const words =
    fold(line)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return /\p{Nd}/u.test(line) && words.every((word) => DATE_WORDS.has(word));
}

/**
 * Does a line say nothing but who wrote its article?
 *
 * @example isAuthorLine('بقلم: سعاد المنصوري', 'سعاد المنصوري') // true
 */
export function isAuthorLine(line: string, author: string): boolean {
  return fold(line).replace(WRITTEN_BY, '') === fold(author);
}

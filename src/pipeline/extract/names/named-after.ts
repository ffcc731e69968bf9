import { fold } from '../../../arabic/fold.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';

/** What bears a person's name, without the article: ملعب عمر حمادي. */
const BEARERS: ReadonlySet<string> = new Set(
  `ملعب مستشفى مطار شارع نهج ساحة ميدان جامعة ثانوية متوسطة ابتدائية مدرسة قاعة مسجد جامع مركب مكتبة متحف سجن جسر معهد
  ميناء مقبرة كتيبة كتائب سرية عيادة حديقة`
    .split(/\s+/)
    .map(fold),
);
/** The same with the article, where the name stands in quotation marks: الإقامة الجامعية «سليم حداد». */
const QUOTED =
  /^(?:[وفبك]?ال|لل)(?:اقامه|موسسه|مركز|ملعب|مستشفي|جامعه|مدرسه|ثانويه|قاعه|مركب|مطار|مسجد|مكتبه|حي)$/u;
/** «شارع الشهيد | سليم حداد»: between what bears the name and the name. */
const HONOUR = /^(?:ال)?(?:شهيد|شيخ|ملك|امير|امام|رييس|حاج|عقيد|مجاهد|سلطان|دكتور)(?:ه)?$/u;
/** How far back the word is looked for. */
const REACH = 60;

/**
 * Does what stands before a person's name bear it? «بملعب عمر حمادي» and «مستشفى “أحمد بن بلة”» tell of a place, not of
 * the person.
 *
 * @param span of a person's name
 * @example isNamedAfter(article of «في ملعب سليم حداد», { start: 8, end: 17 }) // true
 */
export function isNamedAfter({ text }: Article, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // Commas and stops part the name from the word; a quotation mark may open it.
  const [, words = '', mark = ''] = /((?:[\p{L}\p{M}]+\s+){1,3})([“"«]?)\s*$/u.exec(line) ?? [];
  const keys = words.trim().split(/\s+/u).map(fold);
  if (mark !== '' && keys.slice(-2).some((key) => QUOTED.test(key))) return true;
  while (keys.length > 1 && HONOUR.test(keys.at(-1) ?? '')) keys.pop();
  const last = keys.at(-1) ?? '';
  return BEARERS.has(last) || BEARERS.has(last.replace(/^[وفبلك]/u, ''));
}

import { fold } from '../../../arabic/fold.ts';
import { type Span, textOf } from '../../../briefing/span.ts';

/** What stands before the name of a person, or for it, and names nobody by itself. */
const HONOURS: ReadonlySet<string> = new Set(
  `سمو السمو صاحب صاحبة الملكي معالي المعالي فخامة الفخامة جلالة الجلالة سعادة السعادة فضيلة الفضيلة سماحة السماحة
  الأمير الأميرة الملك الملكة الرئيس الوزير الشيخ السيد السيدة الدكتور الدكتورة المهندس اللواء العميد الفريق
  سموه معاليه فخامته جلالته سعادته فضيلته سماحته مصدر المصدر مصادر المصادر المسؤول المتحدث الناطق`
    .split(/\s+/)
    .map(fold),
);

/** What a name is shown without: «السيد شرفي» is called شرفي. A ruler’s or scholar’s title («الشيخ زايد») is part of the name. */
const TITLES: ReadonlySet<string> = new Set(
  `السيد السيدة الآنسة معالي الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة اللواء العميد العقيد الفريق`
    .split(/\s+/)
    .map(fold),
);

/**
 * Leave the titles before a person's name out of its span.
 *
 * @example withoutTitles('وصل السيد شرفي', { start: 4, end: 14 }) // { start: 10, end: 14 }
 */
export function withoutTitles(text: string, span: Span): Span {
  const [, title = '', gap = ''] = /^(\S+)(\s+)\S/u.exec(textOf(text, span)) ?? [];
  return TITLES.has(fold(title))
    ? withoutTitles(text, { start: span.start + title.length + gap.length, end: span.end })
    : span;
}

/**
 * Is it a title that a person is shown without, with و or ل before it or not?
 *
 * @example isTitle('والسيد') // true; «الشيخ» is part of the name, so false
 */
export function isTitle(word: string): boolean {
  const folded = fold(word);
  return TITLES.has(folded) || TITLES.has(folded.replace(/^[وف]/u, ''));
}

/**
 * Are these words honours and titles alone?
 *
 * @example isHonourOnly('سمو الأمير') // true; of «الأمير سعود» false
 */
export function isHonourOnly(words: string): boolean {
  return words.split(/\s+/).every((word) => HONOURS.has(fold(word)));
}

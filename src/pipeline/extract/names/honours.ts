import { fold } from '../../../arabic/fold.ts';

/** What stands before the name of a person in respect, and names nobody by itself. */
const HONOURS: ReadonlySet<string> = new Set(
  `سمو السمو صاحب صاحبة الملكي معالي المعالي فخامة الفخامة جلالة الجلالة سعادة السعادة فضيلة الفضيلة سماحة السماحة
  الأمير الأميرة الملك الملكة الرئيس الوزير الشيخ السيد السيدة الدكتور الدكتورة المهندس اللواء العميد الفريق`
    .split(/\s+/)
    .map(fold),
);

/**
 * Are these words honours and titles alone?
 *
 * @example isHonourOnly('سمو الأمير') // true; of «الأمير سعود» false
 */
export function isHonourOnly(words: string): boolean {
  return words.split(/\s+/).every((word) => HONOURS.has(fold(word)));
}

import { fold } from '../../../arabic/fold.ts';

/**
 * Words for the bodies that every state has. Written by hand from the names of ministries and state bodies of the
 * Arab states.
 */

/** What a ministry is for; وزارة takes one or several, joined by و. */
const PORTFOLIOS = `الخارجية الداخلية الدفاع الصحة العدل المالية التربية التعليم الفلاحة الزراعة الطاقة التجارة الصناعة النقل
الثقافة الإعلام السياحة البيئة العمل الشؤون النفط البترول المياه الموارد الري الإسكان السكن الشباب الرياضة الأشغال الاتصال
الاتصالات البريد الأوقاف التضامن الحج التخطيط الاقتصاد المجاهدين التموين الكهرباء المناجم الصيد الأمن الهجرة الاستثمار
السكان إصلاح المستشفيات العمران الإرشاد البحث الثروة`;
/** What may follow a portfolio: الدفاع الوطني، التعليم العالي، البحث العلمي، الشؤون الدينية. */
const QUALIFIERS = `الوطني الوطنية العالي العلمي الدينية الاجتماعية الاجتماعي المائية البحري العمومية العامة التقليدية
المستشفيات المهني المهنيين القروية القانونية الإسلامية البلدية السمكية الحيوانية المعدنية`;
/** Bodies that need the adjective of a state beside them to be somebody. */
const BODIES = `الحكومة الجيش البرلمان الرئاسة الخارجية الداخلية السلطات الشرطة المخابرات الاستخبارات القضاء الجمارك الدرك السفارة
القنصلية الدبلوماسية النيابة الدفاع الإدارة القوات الحرس البحرية المحكمة المجلس الأمن الدولة القيادة`;
/** What may stand between such a body and that adjective: القوات المسلحة الليبية. */
const KINDS = `المسلحة الجوية البحرية البرية الأمنية الوطني الوطنية العامة العليا الدستورية الدستوري الخاصة الرئاسي النووية
الشعبي الجمهوري الثوري الملكي الملكية المؤقتة الانتقالية الانتقالي الاتحادية الفيدرالية الحدودية العسكرية المحلية المركزية`;
/** Bodies before the name of a state: حكومة مالي. */
const CONSTRUCTS = 'حكومة جيش برلمان رئاسة سفارة خارجية شرطة سلطات قنصلية مخابرات';
/** Bodies that are plurals without ة or ات. */
const BROKEN_PLURALS = 'الجمارك';
/** Bodies that are named without their state, since a text is of one state. */
const FIXED = [
  'رئاسة الجمهورية',
  'رئاسة الحكومة',
  'رئاسة الوزراء',
  'مجلس الوزراء',
  'مجلس النواب',
  'مجلس الأمة',
  'مجلس الشورى',
  'القوات المسلحة',
];

const portfolios = wordsOf(PORTFOLIOS);
const qualifiers = wordsOf(QUALIFIERS);
const bodies = wordsOf(BODIES);
const kinds = wordsOf(KINDS);
const constructs = wordsOf(CONSTRUCTS);
const brokenPlurals = wordsOf(BROKEN_PLURALS);
const fixed = FIXED.map((name) => fold(name).split(' '));

/** الدفاع، الخارجية: what a ministry is for. The word is folded, as everywhere here. */
export function isPortfolio(word: string): boolean {
  return portfolios.has(word);
}
/** الوطني behind الدفاع. */
export function isQualifier(word: string): boolean {
  return qualifiers.has(word);
}
/** الحكومة، الجيش: a body that every state has. */
export function isBody(word: string): boolean {
  return bodies.has(word);
}
/** الحكومة، القوات take adjectives in ة; الجيش، مجلس do not. */
export function isFeminineBody(word: string): boolean {
  return /(?:ه|ات)$/u.test(word) || brokenPlurals.has(word);
}
/** المسلحة behind القوات. */
export function isKindOfBody(word: string): boolean {
  return kinds.has(word);
}
/** حكومة before the name of a state. */
export function isConstructBody(word: string): boolean {
  return constructs.has(word);
}
/** How many words of «رئاسة الجمهورية» and its like stand at a place. */
export function lengthOfFixedBody(words: readonly string[], at: number): number {
  return fixed.find((name) => name.every((word, i) => words[at + i] === word))?.length ?? 0;
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}

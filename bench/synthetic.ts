/**
 * Articles for measuring: as long, as varied and as full of names and statements as news is, made from
 * roots and patterns so that the vocabulary grows as a real one does. They mean nothing.
 */

const ROOTS =
  'كتب درس عمل حكم سلم حرب نصر قدم خرج دخل علم فهم نظر سمع قول جمع فرق صنع زرع تجر بحث كشف وصل نقل حمل رفع وضع شرك صدر ورد نفذ قرر رسم بعث طلب رفض قبل منع سمح فتح غلق بدأ نهي حضر غيب سكن هجر رجع عبر مرر وقف جلس نهض سقط هبط صعد نزل ركب سبق لحق تبع قاد وزن حسب عدد قسم ضرب جذب دفع سحب مدد قصر طول عرض وسع ضيق كبر صغر كثر قلل زيد نقص كمل تمم بلغ وعد هدد حذر نبه ذكر نسي حفظ ضيع ربح خسر كسب نفق صرف بيع شري ملك وهب منح أخذ عطي رهن ضمن كفل حمي دفن بني هدم صلح فسد نظم رتب خطط دبر أمر نهض حكي روي خبر صرح أعلن شرح فسر ترجم لغط صمت هتف غني رقص لعب سبح جري مشي سفر زور ضيف كرم شكر مدح ذمم نقد حلل ركز شمل خصص عمم جدد قدر حدد شدد مهد سدد وحد جهز عزز طور غير حول بدل'.split(
    ' ',
  );
const PATTERNS = [
  'فعل',
  'فاعل',
  'مفعول',
  'فعال',
  'تفعيل',
  'مفاعلة',
  'استفعال',
  'انفعال',
  'افتعال',
  'فعلة',
  'مفعل',
  'أفعال',
  'فعول',
  'فعيل',
  'تفاعل',
  'فعالية',
  'مستفعل',
  'فواعل',
  'مفاعيل',
  'تفعلات',
];
const PLACES = [
  'الجزائر',
  'تونس',
  'المغرب',
  'ليبيا',
  'مالي',
  'النيجر',
  'موريتانيا',
  'مصر',
  'السودان',
  'العراق',
  'سوريا',
  'لبنان',
  'الأردن',
  'اليمن',
  'قطر',
  'تركيا',
  'فرنسا',
  'روسيا',
  'الولايات المتحدة',
  'تشاد',
];
const SPEAKERS = [
  'مصدر أمني',
  'وزير الخارجية',
  'المتحدث باسم الحكومة',
  'بيان للوزارة',
  'مسؤول محلي',
  'رئيس البلدية',
  'الأمم المتحدة',
  'الاتحاد الإفريقي',
];
const VERBS = ['قال', 'أكد', 'أعلن', 'أوضح', 'نفى', 'كشف'];
const MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

/** A source of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One synthetic article. */
export interface SyntheticArticle {
  readonly name: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Article number `index` of an endless, repeatable archive.
 *
 * @param index from 0; the same index always gives the same article
 * @param length wished length in words
 */
export function syntheticArticle(index: number, length = 450): SyntheticArticle {
  const random = seededRandom(index * 7919 + 17);
  const date = dateOf(index);
  const paragraphs: string[] = [];
  for (let words = 0; words < length; ) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentence(random));
    const paragraph = sentences.join(' ');
    words += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  const title = words(random, 6 + Math.floor(random() * 5));
  return { name: `synthetic-${String(index).padStart(6, '0')}`, date, title, text: paragraphs.join('\n\n') };
}

function dateOf(index: number): string {
  return new Date(Date.UTC(2010, 0, 1 + ((index * 37) % 5475))).toISOString().slice(0, 10);
}

function sentence(random: () => number): string {
  const shape = random();
  const size = 8 + Math.floor(random() * 16);
  if (shape < 0.3)
    return `${pick(random, VERBS)} ${pick(random, SPEAKERS)} إن ${words(random, size)} في ${pick(random, PLACES)}.`;
  if (shape < 0.4) {
    const day = 1 + Math.floor(random() * 28);
    return `و${words(random, size)} يوم ${day} ${pick(random, MONTHS)} ${2010 + Math.floor(random() * 14)}.`;
  }
  if (shape < 0.7)
    return `${words(random, size)} بين ${pick(random, PLACES)} و${pick(random, PLACES)}، ${words(random, 5)}.`;
  return `${words(random, size)}، ${words(random, 6)}.`;
}

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(' ');
}

/** Zipf-like: the first roots and patterns are far more frequent than the last. */
function word(random: () => number): string {
  const root = [...(ROOTS[Math.floor(ROOTS.length * random() ** 2.5)] ?? 'كتب')];
  const pattern = PATTERNS[Math.floor(PATTERNS.length * random() ** 1.8)] ?? 'فعل';
  const made = pattern
    .replace('ف', root[0] ?? 'ك')
    .replace('ع', root[1] ?? 'ت')
    .replace('ل', root[2] ?? 'ب');
  const lead = random();
  return lead < 0.4 ? `ال${made}` : lead < 0.45 ? `وال${made}` : lead < 0.5 ? `بال${made}` : made;
}

function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

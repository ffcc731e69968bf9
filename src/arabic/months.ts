import { fold } from './fold.ts';

/** A month found in a list of words. */
export interface MonthFound {
  /** 1 to 12, of its own calendar. */
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
  /** How many words it takes up. */
  readonly length: number;
  /**
   * The words mean something else as well (مارس، صفر، رمضان as a name): without a day, a year or شهر beside them
   * they are weak evidence.
   */
  readonly isAmbiguous: boolean;
}

/** Twelve months, each with its spellings separated by `|`: the first is the usual one. */
interface MonthTable {
  readonly used: string;
  readonly calendar: 'gregorian' | 'hijri';
  readonly months: readonly string[];
}

/**
 * The names of the months in every Arab country. First spellings are those of CLDR (Unicode licence) for ar-EG,
 * ar-SY, ar-DZ, ar-MA, ar-MR and islamic-umalqura; the others are spellings met in the press. Hamza, ة/ه and ى/ي
 * need no variants of their own, since folding makes them equal. The Libyan names of 1969–2011 are left out: they
 * are everyday words (الربيع، الماء، ناصر), and «الفاتح من نوفمبر» is the first of November.
 */
export const MONTH_TABLES: readonly MonthTable[] = [
  {
    used: 'Egypt, Sudan, Libya, the Gulf, Yemen',
    calendar: 'gregorian',
    months: [
      'يناير',
      'فبراير|فبرايير|فيبراير',
      'مارس',
      'أبريل|ابرايل',
      'مايو',
      'يونيو|يونيه|جون',
      'يوليو|يوليه',
      'أغسطس|أوغسطس|أغسطوس',
      'سبتمبر|سيبتمبر',
      'أكتوبر|أوكتوبر',
      'نوفمبر|نوفنبر',
      'ديسمبر|دسمبر',
    ],
  },
  {
    used: 'Syria, Lebanon, Jordan, Palestine, Iraq',
    calendar: 'gregorian',
    months: [
      'كانون الثاني|كانون ثاني|كانون ثان',
      'شباط',
      'آذار',
      'نيسان',
      'أيار|مايس',
      'حزيران',
      'تموز',
      'آب',
      'أيلول',
      'تشرين الأول|تشرين أول',
      'تشرين الثاني|تشرين ثاني|تشرين ثان',
      'كانون الأول|كانون أول',
    ],
  },
  {
    used: 'Algeria, Tunisia',
    calendar: 'gregorian',
    months: [
      'جانفي',
      'فيفري|فيڤري',
      'مارس',
      'أفريل|أبريل',
      'ماي',
      'جوان',
      'جويلية|جويليا|جولية',
      'أوت',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
  },
  {
    used: 'Morocco',
    calendar: 'gregorian',
    months: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'ماي|ماية',
      'يونيو',
      'يوليوز',
      'غشت',
      'شتنبر|شتمبر',
      'أكتوبر',
      'نونبر',
      'دجنبر|دجمبر',
    ],
  },
  {
    used: 'Mauritania',
    calendar: 'gregorian',
    months: [
      'يناير',
      'فبراير',
      'مارس',
      'إبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغشت',
      'شتمبر',
      'أكتوبر',
      'نوفمبر',
      'دجمبر',
    ],
  },
  {
    used: 'the Hijri calendar',
    calendar: 'hijri',
    months: [
      'محرم|المحرم|محرم الحرام|المحرم الحرام',
      'صفر|صفر الخير',
      'ربيع الأول|ربيع أول|ربيع الاولى',
      'ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني|ربيع ثان',
      'جمادى الأولى|جمادى الأول|جمادى أول|جماد الأول|جماد أول|جماد الأولى',
      'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جمادى الأخيرة|جماد الآخر|جماد الثاني|جماد الآخرة|جماد ثاني',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذو القعدة|ذي القعدة|ذا القعدة|ذوالقعدة',
      'ذو الحجة|ذي الحجة|ذا الحجة|ذوالحجة',
    ],
  },
];

const AMBIGUOUS: ReadonlySet<string> = new Set(
  [
    'مارس',
    'ماي',
    'ماية',
    'أوت',
    'آب',
    'جون',
    'جوان',
    'نيسان',
    'تموز',
    'محرم',
    'المحرم',
    'صفر',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
  ].map(fold),
);

interface Entry {
  readonly words: readonly string[];
  readonly found: MonthFound;
}

/** Longest names first, so that ربيع الأول is tried as a whole. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  MONTH_TABLES.flatMap(listEntries).sort((a, b) => b.found.length - a.found.length),
  (entry) => entry.words[0] ?? '',
);

/**
 * Find the month that is named at a place in a list of words, in any Arab country's names or the Hijri calendar's.
 *
 * @param words words as tokenizeWords gives them, folded or not; the first without clitics
 * @param from index of the first word
 * @returns undefined where no month's name begins; of «يونيو (حزيران)» the first name only, call again for the second
 * @example findMonth(['14', 'جويلية', '2014'], 1) // { month: 7, calendar: 'gregorian', length: 1, isAmbiguous: false }
 * @example findMonth(['ربيع', 'الآخر'], 0) // { month: 4, calendar: 'hijri', length: 2, isAmbiguous: false }
 */
export function findMonth(words: readonly string[], from: number): MonthFound | undefined {
  const entries = ENTRIES.get(fold(words[from] ?? '')) ?? [];
  return entries.find((entry) => entry.words.every((word, i) => fold(words[from + i] ?? '') === word))?.found;
}

function listEntries({ calendar, months }: MonthTable): readonly Entry[] {
  return months.flatMap((spellings, i) =>
    spellings.split('|').map((spelling) => {
      const words = fold(spelling).split(' ');
      const isAmbiguous = AMBIGUOUS.has(words.join(' '));
      return { words, found: { month: i + 1, calendar, length: words.length, isAmbiguous } };
    }),
  );
}

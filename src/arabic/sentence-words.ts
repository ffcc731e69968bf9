import { fold } from './fold.ts';

/** Abbreviations of more than one letter that a full stop belongs to; single letters are initials anyway. */
const ABBREVIATIONS: ReadonlySet<string> = toSet(
  'هـ أد تح تر مج بروف تلف موب Dr Mr Mrs Ms Prof St No vs Inc Ltd Co Jr Sr Mme Mlle MM Gen Col Sgt Lt Rev Hon Fig fig pp cf al',
);

/** Nouns that a letter follows as a name, not as an initial: فيتامين د. */
const LETTERED: ReadonlySet<string> = toSet(
  'فيتامين مجموعة المجموعة فئة الفئة خطة الخطة درجة الدرجة ملحق الملحق قسم القسم بند البند فقرة الفقرة جناح الجناح نوع النوع فصيلة المنطقة منطقة الحرف حرف',
);

/** Verbs of saying, third person, as a sentence about a quotation begins. */
const SAYING: ReadonlySet<string> = toSet(
  `قال قالت قالوا قلت يقول تقول يقولون أضاف أضافت أضافوا يضيف تضيف أكد أكدت يؤكد تؤكد أوضح أوضحت يوضح توضح أشار أشارت يشير
  صرح صرحت تابع تابعت يتابع ذكر ذكرت أعلن أعلنت كشف كشفت لفت لفتت شدد شددت اعتبر اعتبرت نقل نقلت رأى رأت حذر حذرت دعا دعت
  طالب طالبت نفى نفت كتب كتبت سأل سألت تساءل تساءلت هتف هتفت صاح صاحت رد ردت أجاب أجابت علق علقت ختم ختمت اختتم بين بينت
  زعم زعمت أفاد أفادت استطرد استدرك أردف أردفت واصل واصلت خلص ردد رددت صرخ صرخت همس غرد غردت`,
);

/**
 * Does a full stop after this word belong to the word: an initial (أ. J.) or an abbreviation (هـ. Dr.)?
 *
 * @param word the letters right before the stop, without marks
 * @param previous the word before it
 * @example isAbbreviation('د', 'قال') // true
 * @example isAbbreviation('د', 'فيتامين') // false
 */
export function isAbbreviation(word: string, previous: string): boolean {
  if (isInitial(word)) return !LETTERED.has(fold(previous));
  return ABBREVIATIONS.has(fold(word));
}

/**
 * Is it one letter, with و before it at most: أ. م. ود. J.?
 *
 * @param word letters without marks
 */
export function isInitial(word: string): boolean {
  return /^و?\p{L}$/u.test(word);
}

/** Is it a verb of saying without a conjunction, which goes on about the quotation before it? */
export function isSaying(word: string): boolean {
  return SAYING.has(fold(word));
}

/** Is it a verb of saying with a conjunction, which begins a sentence: وقال، فرد? */
export function beginsStatement(word: string): boolean {
  return /^[وف]/.test(word) && SAYING.has(fold(word).slice(1));
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}

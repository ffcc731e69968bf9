import { fold } from '../../../arabic/fold.ts';

/** The units that Arabic news counts time in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'period';

/** A noun of time: يوم، شهرين، سنوات. */
export interface UnitWord {
  readonly unit: Unit;
  readonly count: 'one' | 'two' | 'many';
}

/** What an adjective of time says: before now, now, after now, or beside another time of the text. */
export type Direction = 'past' | 'present' | 'future' | 'told';

type Row<T> = readonly [value: T, spellings: string];

/** Where a word belongs to two rows the first one counts. */
const UNITS = table<UnitWord>([
  [{ unit: 'day', count: 'one' }, 'يوم يوما ليلة'],
  [{ unit: 'day', count: 'two' }, 'يومان يومين يومي ليلتين'],
  [{ unit: 'day', count: 'many' }, 'أيام أياما ليالي ليال'],
  [{ unit: 'week', count: 'one' }, 'أسبوع أسبوعا'],
  [{ unit: 'week', count: 'two' }, 'أسبوعان أسبوعين'],
  [{ unit: 'week', count: 'many' }, 'أسابيع'],
  [{ unit: 'month', count: 'one' }, 'شهر شهرا'],
  [{ unit: 'month', count: 'two' }, 'شهران شهرين شهري'],
  [{ unit: 'month', count: 'many' }, 'أشهر شهور شهورا'],
  [{ unit: 'year', count: 'one' }, 'سنة عام عاما'],
  [{ unit: 'year', count: 'two' }, 'سنتان سنتين سنتي عامان عامين عامي'],
  [{ unit: 'year', count: 'many' }, 'سنوات سنين أعوام أعواما'],
  [{ unit: 'hour', count: 'one' }, 'ساعة'],
  [{ unit: 'hour', count: 'two' }, 'ساعتان ساعتين'],
  [{ unit: 'hour', count: 'many' }, 'ساعات'],
  [{ unit: 'minute', count: 'one' }, 'دقيقة'],
  [{ unit: 'minute', count: 'two' }, 'دقيقتان دقيقتين'],
  [{ unit: 'minute', count: 'many' }, 'دقائق دقايق'],
  [{ unit: 'second', count: 'many' }, 'ثواني ثوان'],
  [{ unit: 'decade', count: 'one' }, 'عقد عقدا'],
  [{ unit: 'decade', count: 'two' }, 'عقدان عقدين'],
  [{ unit: 'decade', count: 'many' }, 'عقود'],
  [{ unit: 'century', count: 'one' }, 'قرن قرنا ألفية'],
  [{ unit: 'century', count: 'two' }, 'قرنان قرنين'],
  [{ unit: 'century', count: 'many' }, 'قرون'],
  [{ unit: 'period', count: 'one' }, 'فترة آونة موسم'],
]);

const DIRECTIONS = table<Direction>([
  [
    'past',
    'الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة المنصرمين الفائت الفائتة الفارط الفارطة المنقضي المنقضية',
  ],
  ['past', 'الأخير الأخيرة الأخيرين الأخيرتين'],
  ['present', 'الجاري الجارية الحالي الحالية الراهن الراهنة'],
  [
    'future',
    'المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية الداخل الداخلة',
  ],
  ['told', 'التالي التالية الموالي الموالية السابق السابقة اللاحق اللاحقة نفسه نفسها ذاته ذاتها'],
]);

/** Days from the day of writing. */
const DEICTIC_DAYS = table<number>([
  [0, 'اليوم'],
  [-1, 'أمس الأمس البارحة'],
  [1, 'غدا غد الغد'],
]);

const SEASONS = words('صيف شتاء ربيع خريف');
const DAY_PARTS = words('صباح مساء فجر ظهر عصر ليل ليلة نهار عشية ضحى');
const EDGES = words('نهاية بداية مطلع منتصف أواخر أوائل مستهل ختام');
const APPROXIMATE = words('نحو حوالي زهاء قرابة');
const SOME = words('عدة بضع بضعة');
const SETS = words('يومي يومية يوميا أسبوعي أسبوعية أسبوعيا شهري شهرية شهريا سنوي سنوية سنويا');
const DECADES = words(
  'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين'
    .split(' ')
    .map((tens) => `${tens}ات ${tens}يات`)
    .join(' '),
);
const ADVERBS = words('مؤخرا حاليا الآن آنذاك حينذاك يومذاك حينئذ وقتئذ آنئذ قريبا');

/** `ال` as it stands on a folded word. */
const ARTICLE = 'ال';

/** The noun of time that a folded word is, with or without its article. */
export function findUnit(word: string): UnitWord | undefined {
  return UNITS.get(bare(word));
}
/** الماضي، المقبل، الجاري، التالي. */
export function findDirection(word: string): Direction | undefined {
  return DIRECTIONS.get(word);
}
/** أمس is -1, اليوم 0, غدا 1. */
export function findDeicticDay(word: string): number | undefined {
  return DEICTIC_DAYS.get(word);
}
/** صيف، الشتاء. */
export function isSeason(word: string): boolean {
  return SEASONS.has(bare(word));
}
/** صباح، مساء. */
export function isDayPart(word: string): boolean {
  return DAY_PARTS.has(word);
}
/** نهاية، مطلع: which part of a time. */
export function isEdge(word: string): boolean {
  return EDGES.has(word);
}
/** نحو، حوالي. */
export function isApproximate(word: string): boolean {
  return APPROXIMATE.has(word);
}
/** عدة، بضع: a number that is left open. */
export function isSome(word: string): boolean {
  return SOME.has(word);
}
/** يوميا، الشهرية. */
export function isRecurring(word: string): boolean {
  return SETS.has(bare(word));
}
/** الستينيات. */
export function isDecade(word: string): boolean {
  return DECADES.has(bare(word));
}
/** مؤخرا، حاليا. */
export function isTimeAdverb(word: string): boolean {
  return ADVERBS.has(word);
}
/** Does a folded word carry the article? */
export function hasArticle(word: string): boolean {
  return word.startsWith(ARTICLE) && word.length > 4;
}

function bare(word: string): string {
  return hasArticle(word) ? word.slice(ARTICLE.length) : word;
}

function table<T>(rows: readonly Row<T>[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [value, spellings] of rows) {
    for (const spelling of spellings.split(' ')) {
      if (!found.has(fold(spelling))) found.set(fold(spelling), value);
    }
  }
  return found;
}

function words(spellings: string): ReadonlySet<string> {
  return new Set(spellings.split(' ').map(fold));
}

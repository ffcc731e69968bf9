import { fold } from './fold.ts';

/** What a number word does in a numeral. */
export interface NumberWord {
  /**
   * `unit` 0–9 · `teen` what stands before عشر only (أحد، اثنا) · `ten` عشر · `tens` 20–90 · `hundred` 100–900 ·
   * `scale` ألف، مليون … · `scales` their plurals, which say how many only after a number · `dual` ألفان …
   * · `part` نصف، ربع
   */
  readonly kind: 'unit' | 'teen' | 'ten' | 'tens' | 'hundred' | 'scale' | 'scales' | 'dual' | 'part';
  readonly value: number;
}

type Row = readonly [kind: NumberWord['kind'], value: number, spellings: string];

/** 3–9 as they are joined to مئة in one word. */
const BEFORE_HUNDRED: readonly (readonly [number, string])[] = [
  [3, 'ثلاث ثلاثة تلت'],
  [4, 'أربع أربعة ربع'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية ثمن تمن'],
  [9, 'تسع تسعة'],
];
const HUNDRED = 'مئة مائة مية ميه مأة';

/** Masculine and feminine, nominative and oblique, construct and tanween, and the spellings people use. */
const ROWS: readonly Row[] = [
  ['unit', 0, 'صفر صفرا'],
  ['unit', 1, 'واحد واحدة واحدا'],
  ['unit', 2, 'اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين إثنان إثنين'],
  ['unit', 3, 'ثلاث ثلاثة ثلاثا تلاتة تلات'],
  ['unit', 4, 'أربع أربعة أربعا'],
  ['unit', 5, 'خمس خمسة خمسا'],
  ['unit', 6, 'ست ستة ستا'],
  ['unit', 7, 'سبع سبعة سبعا'],
  ['unit', 8, 'ثمان ثماني ثمانية ثمانيا تمانية تمن'],
  ['unit', 9, 'تسع تسعة تسعا'],
  ['teen', 1, 'أحد إحدى حداشر'],
  ['teen', 2, 'اثنا اثني اثنتا اثنتي'],
  ['ten', 10, 'عشر عشرة عشرا'],
  ['tens', 20, 'عشرون عشرين'],
  ['tens', 30, 'ثلاثون ثلاثين تلاتين'],
  ['tens', 40, 'أربعون أربعين'],
  ['tens', 50, 'خمسون خمسين'],
  ['tens', 60, 'ستون ستين'],
  ['tens', 70, 'سبعون سبعين'],
  ['tens', 80, 'ثمانون ثمانين تمانين'],
  ['tens', 90, 'تسعون تسعين'],
  ['hundred', 100, HUNDRED],
  ['hundred', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين'],
  ...BEFORE_HUNDRED.map(([value, words]): Row => ['hundred', value * 100, join(words, HUNDRED)]),
  ['scale', 1e3, 'ألف ألفا'],
  ['scale', 1e6, 'مليون مليونا'],
  ['scale', 1e9, 'مليار مليارا بليون بليونا'],
  ['scale', 1e12, 'تريليون تريليونا ترليون ترليونا'],
  ['scales', 1e3, 'آلاف ألوف'],
  ['scales', 1e6, 'ملايين'],
  ['scales', 1e9, 'مليارات ملايير بلايين'],
  ['scales', 1e12, 'تريليونات ترليونات'],
  ['dual', 2e3, 'ألفان ألفين ألفي'],
  ['dual', 2e6, 'مليونان مليونين مليوني'],
  ['dual', 2e9, 'ملياران مليارين ملياري بليونان بليونين بليوني'],
  ['dual', 2e12, 'تريليونان تريليونين تريليوني'],
  ['part', 0.5, 'نصف'],
  ['part', 0.25, 'ربع'],
];

const BY_SPELLING: ReadonlyMap<string, NumberWord> = new Map(
  ROWS.flatMap(([kind, value, spellings]) =>
    spellings.split(' ').map((spelling) => [fold(spelling), { kind, value }] as const),
  ),
);

/**
 * Look a number word up, with or without its article. الاثنين is left out: it is a day of the week.
 *
 * @param foldedWord one word as `fold` gives it, without conjunction or preposition
 * @example findNumberWord('عشرين') // { kind: 'tens', value: 20 }
 */
export function findNumberWord(foldedWord: string): NumberWord | undefined {
  const plain = BY_SPELLING.get(foldedWord);
  if (plain !== undefined || !foldedWord.startsWith('ال')) return plain;
  const defined = BY_SPELLING.get(foldedWord.slice(2));
  return defined?.kind === 'teen' || (defined?.kind === 'unit' && defined.value <= 2) ? undefined : defined;
}

function join(firsts: string, seconds: string): string {
  return firsts
    .split(' ')
    .flatMap((first) => seconds.split(' ').map((second) => first + second))
    .join(' ');
}

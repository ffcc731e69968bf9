import { fold } from './fold.ts';
import type { Numeral } from './numerals.ts';

const ONES: readonly (readonly [number, string])[] = [
  [1, 'أول أولى حادي حادية'],
  [2, 'ثاني ثانية ثان'],
  [3, 'ثالث ثالثة'],
  [4, 'رابع رابعة'],
  [5, 'خامس خامسة'],
  [6, 'سادس سادسة'],
  [7, 'سابع سابعة'],
  [8, 'ثامن ثامنة'],
  [9, 'تاسع تاسعة'],
];
const TENTHS: readonly (readonly [number, string])[] = [[10, 'عاشر عاشرة']];
const TEENS: readonly (readonly [number, string])[] = [[10, 'عشر عشرة']];
const TENS: readonly (readonly [number, string])[] = [
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
];
const HUNDREDTHS: readonly (readonly [number, string])[] = [
  [100, 'مئة مائة'],
  [1000, 'ألف'],
];

const ONE = index(ONES);
const TENTH = index(TENTHS);
const TEEN = index(TEENS);
const TEN = index(TENS);
const HUNDREDTH = index(HUNDREDTHS);

/**
 * Read the ordinal that stands at a place in a list of words: first to hundred and ninety-ninth, and thousandth.
 *
 * From twenty on, round tens, مئة and ألف are ordinals only with the article, since without it they count.
 *
 * @param words words as tokenizeWords gives them, folded or not; the first without clitics other than the article
 * @param from index of the first word
 * @returns undefined where no ordinal begins
 * @example parseOrdinal(['الحادي', 'والثلاثون', 'من', 'يناير'], 0) // { value: 31, length: 2 }
 * @example parseOrdinal(['الثانية', 'عشرة'], 0) // { value: 12, length: 2 }
 */
export function parseOrdinal(words: readonly string[], from: number): Numeral | undefined {
  const small = readBelowHundred(words, from);
  if (small === undefined) return undefined;
  const next = from + small.length;
  const isBeyond = small.value < 100 && fold(words[next] ?? '') === 'بعد';
  const hundred = isBeyond ? HUNDREDTH.get(withoutArticle(words[next + 1])) : undefined;
  return hundred === 100 ? { value: small.value + hundred, length: small.length + 2 } : small;
}

function readBelowHundred(words: readonly string[], from: number): Numeral | undefined {
  const first = withoutArticle(words[from]);
  const one = ONE.get(first);
  if (one !== undefined) {
    const teen = TEEN.get(withoutArticle(words[from + 1]));
    if (teen !== undefined) return { value: one + teen, length: 2 };
    const tens = readJoinedTens(words, from + 1);
    if (tens !== undefined) return { value: one + tens.value, length: 1 + tens.length };
    // حادي is first in compounds only.
    return first.startsWith('حادي') ? undefined : { value: one, length: 1 };
  }
  const tenth = TENTH.get(first);
  if (tenth !== undefined) return { value: tenth, length: 1 };
  const isDefined = fold(words[from] ?? '') !== first;
  const round = isDefined ? (TEN.get(first) ?? HUNDREDTH.get(first)) : undefined;
  return round === undefined ? undefined : { value: round, length: 1 };
}

/** Tens after their conjunction, joined or apart: والعشرون، و العشرين. */
function readJoinedTens(words: readonly string[], at: number): Numeral | undefined {
  const word = fold(words[at] ?? '');
  const apart = word === 'و';
  const value = apart ? TEN.get(withoutArticle(words[at + 1])) : TEN.get(withoutArticle(word.slice(1)));
  return value === undefined || !word.startsWith('و') ? undefined : { value, length: apart ? 2 : 1 };
}

function withoutArticle(word = ''): string {
  const folded = fold(word);
  // أول and ألف begin like an article.
  return folded.startsWith('ال') && folded.length > 3 ? folded.slice(2) : folded;
}

function index(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([value, words]) => words.split(' ').map((word) => [fold(word), value] as const)),
  );
}

import { bareForm } from '../analyze.ts';
import type { KnownWord } from './known-words.ts';

/** The commonest words whose key begins so, the one that is meant already apart. */
export function completionsOf(prefix: string, known: readonly KnownWord[], most: number): readonly string[] {
  return known
    .filter(({ key }) => key.startsWith(prefix) && key !== prefix)
    .sort((a, b) => b.rank - a.rank || a.key.length - b.key.length)
    .slice(0, most)
    .map(({ text }) => text);
}

/** Letters that are taken for each other: by ear, by eye, or as neighbours on the keyboard. */
const CONFUSED = ['ضظ', 'ذدز', 'ثسص', 'تطة', 'قغك', 'حهخ', 'عاء', 'جغ', 'يى', 'بيتنث', 'رزو', 'فق', 'اويء'];

/** A word that an unknown one may be meant for. */
export interface Suggestion {
  readonly text: string;
  /** See distanceOf. */
  readonly distance: number;
}

/**
 * Words of the archive that an unknown one may be meant for: the nearest first, then the commonest.
 *
 * @param form as it is folded: what stands before its article, and the article, may be misspelled too
 *
 * Method: distance of Damerau and Levenshtein over folded letters, where letters that are often confused count
 * half; at most 1 in words of up to five letters, 2 in longer ones.
 */
export function suggestionsFor(
  form: string,
  known: readonly KnownWord[],
  most: number,
): readonly Suggestion[] {
  const bare = bareForm(form);
  const limit = bare.length <= 2 ? 0.5 : bare.length <= 5 ? 1 : 2;
  const found = new Map<string, KnownWord & Suggestion>();
  for (const candidate of known) {
    if (candidate.key === bare || found.has(candidate.key)) continue;
    const own = distanceWithin(bare, candidate.key, limit);
    // A word that has lost a letter of its article, or got one too many, is compared with the article on.
    const withArticle =
      form === bare && LIKE_ARTICLE.test(form) ? distanceWithin(form, `${AL}${candidate.key}`, 1) : undefined;
    const distance = Math.min(own ?? Infinity, withArticle ?? Infinity);
    if (distance <= limit) found.set(candidate.key, { ...candidate, distance });
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ text, distance }) => ({ text, distance }));
}

const AL = 'ال';
const LIKE_ARTICLE = /^.{0,2}[ال]/;

/** @returns undefined when it is more than the limit */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  // An edit changes two letters of a word's set at most: most words are told apart without counting edits.
  if (countBits(lettersOf(a) ^ lettersOf(b)) > 2 * Math.ceil(2 * limit)) return undefined;
  const distance = distanceOf(a, b, limit);
  return distance <= limit ? distance : undefined;
}

/** The set of a word's letters, as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Edit distance with exchanged neighbours; confused letters count half.
 *
 * @param limit beyond it the distance need not be known: what is returned is then only greater
 */
export function distanceOf(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = substitutionCost(a.charCodeAt(i - 1), b.charCodeAt(j - 1));
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isExchanged) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    // An exchange reaches back two rows.
    if (least > limit && lastLeast > limit) return least;
    lastLeast = least;
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** For each letter a bit for each group of confused letters that it is in. */
const CONFUSIONS: ReadonlyMap<number, number> = new Map(
  [...new Set(CONFUSED.join(''))].map((letter) => [
    letter.charCodeAt(0),
    CONFUSED.reduce((bits, letters, i) => (letters.includes(letter) ? bits | (1 << i) : bits), 0),
  ]),
);

function substitutionCost(a: number, b: number): number {
  if (a === b) return 0;
  return ((CONFUSIONS.get(a) ?? 0) & (CONFUSIONS.get(b) ?? 0)) === 0 ? 1 : 0.5;
}

/**
 * Beginnings and endings under which words are listed that differ from a word by one edit: whatever letter is
 * wrong, what is before it or what is after it is right.
 */
export function partsOfNear(word: string): {
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
} {
  const half = Math.max(LEAST_LETTERS, Math.floor(word.length / 2));
  const start = word.slice(0, half);
  return {
    // Two letters that changed places in the middle leave neither side right.
    beginnings: [start, start.slice(0, -1) + word.slice(half, half + 1)],
    endings: [word.slice(-Math.max(LEAST_LETTERS, word.length - half))],
  };
}

/** Fewer letters begin or end too many words. */
const LEAST_LETTERS = 2;

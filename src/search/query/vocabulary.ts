import { fold } from '../../arabic/fold.ts';
import { bareForm } from '../analyze.ts';

/** A word of the archive and how common it is: the binary logarithm of the number of its documents. */
export interface KnownWord {
  /** What it is listed under: its bare form. */
  readonly key: string;
  /** As it is written most often. */
  readonly text: string;
  readonly rank: number;
}

/** Read a part of the vocabulary, as build/vocabulary.ts prints it. Lines that are no words are passed over. */
export function readVocabulary(text: string): readonly KnownWord[] {
  let before = '';
  return text.split('\n').flatMap((line) => {
    const [shared, rest, rank] = line.split(' ');
    if (rest === undefined || rank === undefined) return [];
    before = before.slice(0, Number(shared)) + rest;
    return [{ key: bareForm(fold(before).toLowerCase()), text: before, rank: Number(rank) }];
  });
}

/** The commonest words whose key begins so, the one that is meant already apart. */
export function completionsOf(prefix: string, known: readonly KnownWord[], most: number): readonly string[] {
  return known
    .filter(({ key }) => key.startsWith(prefix) && key !== prefix)
    .sort((a, b) => b.rank - a.rank || a.key.length - b.key.length)
    .slice(0, most)
    .map(({ text }) => text);
}

/** Letters that are taken for each other: by ear, by eye, or as neighbours on the keyboard. */
const CONFUSED = ['ضظ', 'ذدز', 'ثسص', 'تطة', 'قغك', 'حهخ', 'عاء', 'جغ', 'يى', 'بيتنث', 'رزو', 'فق'];

/**
 * Words of the archive that an unknown one may be meant for: the nearest first, then the commonest.
 *
 * @param word its key
 *
 * Method: distance of Damerau and Levenshtein over folded letters, where letters that are often confused count
 * half; at most 1 in words of up to five letters, 2 in longer ones.
 */
export function suggestionsFor(word: string, known: readonly KnownWord[], most: number): readonly string[] {
  const limit = word.length <= 3 ? 0.5 : word.length <= 5 ? 1 : 2;
  const letters = lettersOf(word);
  return known
    .flatMap((candidate) => {
      if (Math.abs(candidate.key.length - word.length) > limit || candidate.key === word) return [];
      // An edit changes two letters of a word's set at most: most words are told apart without counting edits.
      if (countBits(letters ^ lettersOf(candidate.key)) > 2 * Math.ceil(2 * limit)) return [];
      const distance = distanceOf(word, candidate.key, limit);
      return distance <= limit ? [{ ...candidate, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ text }) => text);
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

/** Beginnings of two letters under which words near an unknown one are listed. */
export function beginningsNear(word: string): readonly string[] {
  const [first = '', second = '', third = ''] = word;
  const like = (letter: string): readonly string[] =>
    [...new Set(CONFUSED.filter((letters) => letters.includes(letter)).join(''))].filter(
      (other) => other !== letter,
    );
  return [
    first + second,
    second + first,
    first + third,
    second + third,
    ...like(first).map((letter) => letter + second),
    ...like(second).map((letter) => first + letter),
  ];
}

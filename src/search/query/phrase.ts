import type { AnalyzedWord } from '../analyze.ts';
import type { Phrase } from './plan.ts';
import type { Find, ShardPostings } from './rank.ts';

/**
 * Where words stand in a row in a text. A word of the text is one of the phrase when they have the same form or
 * the same stem; stop words must have the same form.
 *
 * @returns for each time, the index of the first word
 * @example findPhrase(analyze('في شمال مالي'), analyze('شمال مالي')) // [1]
 */
export function findPhrase(text: readonly AnalyzedWord[], phrase: Phrase): readonly number[] {
  if (phrase.length === 0) return [];
  return text.flatMap((_, at) => (phrase.every((word, i) => isSameWord(text[at + i], word)) ? [at] : []));
}

function isSameWord(word: AnalyzedWord | undefined, wanted: AnalyzedWord): boolean {
  if (word === undefined) return false;
  return word.form === wanted.form || (word.stem === wanted.stem && !word.isStop && !wanted.isStop);
}

/** A word, its form and the compounds that begin with it lie between one word's place and the next one's. */
const WIDEST_STEP = 4;

/**
 * The documents in which the words of a phrase seem to stand in a row, by what the index knows of their places.
 * It knows none of stop words, so the texts have to be asked before a phrase counts as found.
 *
 * @returns undefined for a phrase of stop words, of which the index knows nothing
 */
export function documentsWith(phrase: Phrase, find: Find): ReadonlySet<number> | undefined {
  const [first, ...others] = phrase.filter(({ isStop }) => !isStop).map(({ stem }) => placesOf(find(stem)));
  if (first === undefined) return undefined;
  const last = others.reduce(follow, first);
  return new Set(last.keys());
}

type Places = ReadonlyMap<number, readonly number[]>;

function follow(before: Places, after: Places): Places {
  const followed = new Map<number, readonly number[]>();
  for (const [document, places] of before) {
    const next = (after.get(document) ?? []).filter((place) =>
      places.some((at) => place > at && place - at <= WIDEST_STEP),
    );
    if (next.length > 0) followed.set(document, next);
  }
  return followed;
}

function placesOf(found: readonly ShardPostings[]): Places {
  const places = new Map<number, readonly number[]>();
  for (const { offset, postings } of found) {
    let from = 0;
    postings.pages.forEach((page, i) => {
      const count = postings.counts[i] ?? 0;
      places.set(offset + page, Array.from(postings.positions.subarray(from, from + count)));
      from += count;
    });
  }
  return places;
}

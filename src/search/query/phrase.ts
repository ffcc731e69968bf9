import type { AnalyzedWord } from '../analyze.ts';
import type { IndexFiles } from '../format/index-files.ts';
import type { Phrase } from './plan.ts';
import { findPositions } from './token-finder.ts';

/**
 * Where words stand in a row in a text. A word of the text is one of the phrase when they have the same form or
 * the same stem; stop words must have the same form.
 *
 * @returns for each time, the index of the first word
 * @example findPhrase(analyze('في شمال مالي'), analyze('شمال مالي')) // [1]
 */
export function findPhrase(text: readonly PhraseWord[], phrase: Phrase): readonly number[] {
  if (phrase.length === 0) return [];
  return text.flatMap((_, at) => (phrase.every((word, i) => isSameWord(text[at + i], word)) ? [at] : []));
}

/** What tells whether a word is one of a phrase. */
type PhraseWord = Pick<AnalyzedWord, 'form' | 'stem' | 'isStop'>;

function isSameWord(word: PhraseWord | undefined, wanted: PhraseWord): boolean {
  if (word === undefined) return false;
  return word.form === wanted.form || (word.stem === wanted.stem && !word.isStop && !wanted.isStop);
}

/**
 * The documents in which the words of a phrase seem to stand in a row, by what the index knows of their places.
 * It knows none of stop words, so the texts have to be asked before a phrase counts as found.
 *
 * @returns undefined for a phrase of stop words, of which the index knows nothing
 */
export async function documentsWith(
  phrase: Phrase,
  files: IndexFiles,
): Promise<ReadonlySet<number> | undefined> {
  const words = phrase.filter(({ isStop }) => !isStop);
  const found = await Promise.all(words.map((word) => findPositions(files, { word, kinship: 'stem' })));
  const [first, ...others] = found;
  return first === undefined ? undefined : new Set(others.reduce(follow, first).keys());
}

type Places = ReadonlyMap<number, readonly number[]>;

/** Words in a row have numbers in a row. */
function follow(before: Places, after: Places): Places {
  const followed = new Map<number, readonly number[]>();
  for (const [document, places] of before) {
    const wanted = new Set(places.map((place) => place + 1));
    const next = (after.get(document) ?? []).filter((place) => wanted.has(place));
    if (next.length > 0) followed.set(document, next);
  }
  return followed;
}

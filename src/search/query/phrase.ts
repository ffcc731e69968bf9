import type { AnalyzedWord } from '../analyze.ts';

/**
 * Where words stand in a row in a text. A word of the text is one of the phrase when they have the same form or
 * the same stem; stop words must have the same form.
 *
 * @returns for each time, the index of the first word
 * @example findPhrase(analyze('في شمال مالي'), analyze('شمال مالي')) // [1]
 */
export function findPhrase(
  text: readonly AnalyzedWord[],
  phrase: readonly AnalyzedWord[],
): readonly number[] {
  if (phrase.length === 0) return [];
  return text.flatMap((_, at) => (phrase.every((word, i) => isSameWord(text[at + i], word)) ? [at] : []));
}

/** Is a word of a text the one that is looked for, in any of its forms? */
export function isSameWord(word: AnalyzedWord | undefined, wanted: AnalyzedWord): boolean {
  if (word === undefined) return false;
  return word.form === wanted.form || (word.stem === wanted.stem && !word.isStop && !wanted.isStop);
}

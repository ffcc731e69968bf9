import { findPart } from './contents.ts';

/**
 * `contents` in the folder of the vocabulary: the first keys of the parts of its two lists, or as much of each as
 * tells it from what is before. The parts are files by number in the folders BEGINNINGS_FOLDER and ENDINGS_FOLDER.
 */
export interface VocabularyContents {
  readonly beginnings: readonly string[];
  /** Of the same words, each read from its end. */
  readonly endings: readonly string[];
}

export const BEGINNINGS_FOLDER = 'beginnings/';
export const ENDINGS_FOLDER = 'endings/';

/** A word read from its end. */
export function reverseLetters(word: string): string {
  return [...word].reverse().join('');
}

/** The parts that hold keys which begin so, in order. */
export function partsUnder(starts: readonly string[], beginning: string): readonly number[] {
  const first = Math.max(0, findPart(starts, beginning));
  const last = findPart(starts, `${beginning}\u{10ffff}`);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

import { fold } from '../../arabic/fold.ts';
import { lightStem } from '../../arabic/stem.ts';
import { tokenizeWords } from '../../arabic/words.ts';

/**
 * A test of whether a text holds all words that a reader typed, each in any of its forms.
 *
 * Method: words are equal where their light stems are (see `lightStem`).
 *
 * @param typed words in any order; none ask for nothing
 * @example wordsTest('حدود الجزائر')('ضبط الحدود بالجزائر') // true
 */
export function wordsTest(typed: string): (text: string) => boolean {
  const wanted = stemsOf(typed);
  if (wanted.length === 0) return () => true;
  return (text) => {
    const held = new Set(stemsOf(text));
    return wanted.every((stem) => held.has(stem));
  };
}

function stemsOf(text: string): readonly string[] {
  return tokenizeWords(text).map(({ start, end }) => lightStem(fold(text.slice(start, end))));
}

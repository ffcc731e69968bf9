import { archiveStrings, fillIn } from '../strings/archive.ts';
import { type Letter, OTHER } from './alphabet.ts';

/** What the page of a letter is called. */
export function letterTitle(letter: Letter): string {
  const words = archiveStrings.index;
  return letter === OTHER ? words.other : fillIn(words.letter, { letter });
}

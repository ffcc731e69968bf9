import { fold } from '../../../arabic/fold.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { cutWord } from '../glue/cut-word.ts';

/** Arabic letters with their marks and tatweels, at least six of them: shorter ones are never two words. */
const WORD = /[\u0621-\u0652\u0670]{6,}/g;
/** No chain of glued names is longer; runs of letters that are, are no words. */
const LONGEST = 80;

/**
 * Put back spaces that a scraper lost between words, as happens where it strips links: the places of a list grow
 * together («سورياوالعراق»), a name with its adjective («الولاياتالمتحدة»).
 *
 * @example applyEdits('في سورياوالعراق', splitGluedWords('في سورياوالعراق')) // 'في سوريا والعراق'
 */
export function splitGluedWords(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const known = new Map<string, readonly number[]>();
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (word.length > LONGEST) continue;
    const cuts = known.get(word) ?? findCuts(word);
    known.set(word, cuts);
    for (const cut of cuts)
      edits.push({ start: index + cut, end: index + cut, insert: ' ', rule: 'glued-words' });
  }
  return edits;
}

/** Marks belong to the letter before them, so a cut falls before a letter. */
function findCuts(word: string): readonly number[] {
  const places = Array.from(word, (_, at) => at).filter((at) => fold(word.charAt(at)) !== '');
  const letters = places.map((at) => word.charAt(at)).join('');
  return cutWord(letters, fold(letters)).map((cut) => places[cut] ?? word.length);
}

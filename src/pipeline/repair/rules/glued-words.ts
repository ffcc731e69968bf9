import { fold } from '../../../arabic/fold.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { cutWord } from '../glue/cut-word.ts';
import { isCut } from './split-words.ts';

/** Arabic letters with their marks and tatweels, at least six of them: shorter ones are never two words. */
const WORD = /[\u0621-\u0652\u0670]{6,}/g;
/** The run of letters that a space parts from a word. */
const BEFORE = /([\u0621-\u0652\u0670]+) $/;
const BEHIND = /^ ([\u0621-\u0652\u0670]+)/;
/** Letters that are looked at before and behind a word. */
const REACH = 32;

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
    if (hasFragment(text, index, word, cuts)) continue;
    for (const cut of cuts)
      edits.push({ start: index + cut, end: index + cut, insert: ' ', rule: 'glued-words' });
  }
  return edits;
}

/** «سورياوالعراق ة»: where a piece of the word would be half of another, nobody can tell what the text was. */
function hasFragment(text: string, index: number, word: string, cuts: readonly number[]): boolean {
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined) return false;
  const end = index + word.length;
  const before = BEFORE.exec(text.slice(Math.max(0, index - REACH), index))?.[1];
  const behind = BEHIND.exec(text.slice(end, end + REACH))?.[1];
  return (
    (before !== undefined && isCut(before, word.slice(0, first))) ||
    (behind !== undefined && isCut(word.slice(last), behind))
  );
}

/** Marks belong to the letter before them, so a cut falls before a letter. */
function findCuts(word: string): readonly number[] {
  const places = Array.from(word, (_, at) => at).filter((at) => fold(word.charAt(at)) !== '');
  const letters = places.map((at) => word.charAt(at)).join('');
  return cutWord(letters, fold(letters)).map((cut) => places[cut] ?? word.length);
}

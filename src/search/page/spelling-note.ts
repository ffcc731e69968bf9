import { searchStrings } from '../../strings/search.ts';
import { analyze } from '../analyze.ts';
import type { Correction } from '../query/spelling.ts';
import type { SearchState } from './address.ts';
import { button, element, fill } from './element.ts';
import type { Answer } from './finding.ts';

/**
 * Says which words the archive does not have, and offers those that may be meant: each puts itself in the place of the
 * word. Says as well when words were read as two, and when nothing but what may be meant was found. Of words for which
 * nothing is offered, nothing is said while a part of the index is missing that may have them.
 */
export function spellingNotes(
  {
    corrections,
    absent,
    isNearest,
    total,
    missing,
  }: Pick<Answer, 'corrections' | 'absent' | 'isNearest' | 'total' | 'missing'>,
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  const nearest = isNearest && total > 0 ? [element('p', { class: 'nearest' }, searchStrings.nearest)] : [];
  const isNowhere = absent.length > 0 && missing.length === 0;
  const nowhere = isNowhere ? [element('p', {}, fill(searchStrings.absent, { words: listOf(absent) }))] : [];
  return [...corrections.flatMap((correction) => notesOfWord(correction, state, go)), ...nowhere, ...nearest];
}

/** @example listOf(['حظر', 'هدنة']) // '«حظر» ولا «هدنة»' */
function listOf(words: readonly string[]): string {
  return words.map((word) => `«${word}»`).join(searchStrings.nor);
}

function notesOfWord(
  correction: Correction,
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  const { word, typed, apart, meant } = correction;
  if (apart !== undefined)
    return [element('p', {}, fill(searchStrings.readApart, { word: typed, words: apart }))];
  const offers = meant.map(({ text }) => {
    const offer = button('', () => go({ ...state, text: replaceWord(state.text, word, text) }));
    offer.append(element('bdi', {}, text));
    return element('li', {}, offer);
  });
  return [
    element(
      'div',
      { class: 'spelling' },
      element('span', {}, fill(searchStrings.unknownWord, { word: typed })),
      element('ul', { role: 'list', 'aria-label': searchStrings.offers }, ...offers),
    ),
  ];
}

/**
 * Put a word in the place of another, wherever that stands as a whole word.
 *
 * @param form the other as it is folded
 * @example replaceWord('ليبا ليبان', 'ليبا', 'ليبيا') // 'ليبيا ليبان'
 */
export function replaceWord(text: string, form: string, by: string): string {
  return analyze(text)
    .filter((word) => word.form === form)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + by + rest.slice(end), text);
}

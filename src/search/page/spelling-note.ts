import { searchStrings } from '../../strings/search.ts';
import { analyze } from '../analyze.ts';
import type { Correction } from '../query/spelling.ts';
import type { SearchState } from './address.ts';
import { button, element, fill } from './element.ts';
import type { Answer } from './finding.ts';

/**
 * Says which words the archive does not have, and offers those that may be meant: each puts itself in the place of the
 * word. Says as well when words were read as two, and when nothing but what may be meant was found.
 */
export function spellingNotes(
  { corrections, isNearest, total }: Pick<Answer, 'corrections' | 'isNearest' | 'total'>,
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  const nearest = isNearest && total > 0 ? [element('p', { class: 'nearest' }, searchStrings.nearest)] : [];
  return [...corrections.flatMap((correction) => notesOfWord(correction, state, go)), ...nearest];
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

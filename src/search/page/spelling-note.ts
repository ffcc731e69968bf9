import { searchStrings } from '../../strings/search.ts';
import type { SearchState } from './address.ts';
import { button, element, fill } from './element.ts';
import type { Answer } from './finding.ts';

/** Says which words the archive does not have, and offers those that may be meant: each searches for itself alone. */
export function spellingNotes(
  corrections: Answer['corrections'],
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  return corrections.map(({ typed, meant }) => {
    const offers = meant.map(({ text }) => {
      const offer = button('', () => go({ ...state, text: state.text.replace(typed, text) }));
      offer.append(element('bdi', {}, text));
      return element('li', {}, offer);
    });
    return element(
      'div',
      { class: 'spelling' },
      element('span', {}, fill(searchStrings.unknownWord, { word: typed })),
      element('ul', { role: 'list' }, ...offers),
    );
  });
}

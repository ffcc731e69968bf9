import { searchStrings } from '../../strings/search.ts';
import { element } from './element.ts';

/** How to search more exactly. */
export function helpPanel(): HTMLElement {
  const rows = searchStrings.help.rows.map(([typed, meaning]) => [
    element('dt', {}, element('bdi', {}, typed)),
    element('dd', {}, meaning),
  ]);
  return element(
    'details',
    { class: 'search-help' },
    element('summary', {}, searchStrings.help.title),
    element('dl', {}, ...rows.flat()),
  );
}

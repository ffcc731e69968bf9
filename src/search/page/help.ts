import { searchStrings } from '../../strings/search.ts';
import { element } from './element.ts';

/** How to search more exactly, and how to come back to a search. */
export function helpPanel(): HTMLElement {
  const { title, rows: known, follow } = searchStrings.help;
  const rows = known.map(([typed, meaning]) => [
    element('dt', {}, element('bdi', {}, typed)),
    element('dd', {}, meaning),
  ]);
  return element(
    'details',
    { class: 'search-help' },
    element('summary', {}, title),
    element('dl', {}, ...rows.flat()),
    element('h2', {}, follow.title),
    element('p', {}, follow.text),
  );
}

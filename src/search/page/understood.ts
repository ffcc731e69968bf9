import { searchStrings } from '../../strings/search.ts';
import type { Atom, Query } from '../query/parse.ts';
import { element, fill } from './element.ts';
import { labelOf } from './facets.ts';

/**
 * Shows a query back as it was read: its phrases, what it leaves out, what it narrows by. Plain words need no
 * explanation.
 */
export function understoodNote({ groups, excluded, fields }: Query): readonly HTMLElement[] {
  const isPlain = groups.every(([only, ...others]) => others.length === 0 && only?.kind === 'word');
  if (isPlain && excluded.length === 0 && fields.length === 0) return [];
  const words = searchStrings.understood;
  const parts = [
    ...groups.map((atoms) => atoms.map(print).join(` ${words.or} `)),
    ...excluded.map((atom) => fill(words.without, { what: print(atom) })),
    ...fields.map(({ facet, value }) => `${searchStrings.facets[facet]}: ${labelOf(facet, value)}`),
  ];
  const list = element(
    'ul',
    { role: 'list' },
    ...parts.map((part) => element('li', {}, element('bdi', {}, part))),
  );
  return [element('div', { class: 'understood' }, element('span', {}, words.title), list)];
}

function print({ kind, text }: Atom): string {
  return kind === 'phrase' ? `«${text}»` : text;
}

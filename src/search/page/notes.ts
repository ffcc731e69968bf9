import { searchStrings } from '../../strings/search.ts';
import { FACETS } from '../document.ts';
import { FIELD_NAMES } from '../query/fields.ts';
import { printQuery } from '../query/parse.ts';
import { type SearchState, toggleValue } from './address.ts';
import { button, element, fill } from './element.ts';
import { labelOf } from './facets.ts';
import type { Answer } from './finding.ts';
import { pageAddress, siteRoot } from './site-address.ts';
import { spellingNotes } from './spelling-note.ts';
import { understoodNote } from './understood.ts';

const FOLDERS = {
  place: 'places',
  organisation: 'organisations',
  person: 'people',
  topic: 'topics',
} as const;

/** What there is to say of a search beside its results: names that are known, words that are not. */
export function notesOf(
  found: Answer,
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  const dossiers = found.names
    .filter(({ isWhole }) => isWhole)
    .map(({ thing }) =>
      element(
        'p',
        { class: 'dossier' },
        element(
          'a',
          { href: pageAddress(`${FOLDERS[thing.kind]}/${thing.id}`) },
          fill(searchStrings.dossier, { name: thing.name }),
        ),
        ...feedOf(`${FOLDERS[thing.kind]}/${thing.id}`),
      ),
    );
  const others = found.names.flatMap(({ thing, typed }) => {
    const names = [thing.name, ...thing.aliases].filter((name) => name !== typed).slice(0, 3);
    return names.length === 0
      ? []
      : [fill(searchStrings.alsoCalled, { word: typed, names: names.join('، ') })];
  });
  const relaxed = found.isRelaxed ? [searchStrings.relaxed] : [];
  const common = found.isOnlyCommon ? [searchStrings.onlyCommon] : [];
  return [
    ...dossiers,
    ...understoodNote(found.query),
    ...spellingNotes(found, state, go),
    ...[...others, ...relaxed, ...common].map((text) => element('p', {}, text)),
  ];
}

/** A dossier's feed: the nearest that there is to following a search. A copy on a disk gets nothing new. */
function feedOf(folder: string): readonly (Node | string)[] {
  if (location.protocol === 'file:') return [];
  return [
    ' · ',
    element(
      'a',
      { href: `${siteRoot()}${folder}/feed.xml`, type: 'application/rss+xml' },
      searchStrings.dossierFeed,
    ),
  ];
}

/** Ways out of a search without results: one button for each thing that can be dropped. */
export function waysOut(
  found: Answer,
  state: SearchState,
  go: (state: SearchState) => void,
): readonly HTMLElement[] {
  const print = (query: Answer['query']): string =>
    printQuery(query, (facet) => FIELD_NAMES[facet][0] ?? facet);
  const { query } = found;
  const selected = FACETS.flatMap((facet) =>
    (state.selection[facet] ?? []).map((value) => ({
      what: labelOf(facet, value),
      next: { ...state, selection: toggleValue(state.selection, facet, value) },
    })),
  );
  const fields = query.fields.map((field) => ({
    what: `${FIELD_NAMES[field.facet][0]}:${field.value}`,
    next: { ...state, text: print({ ...query, fields: query.fields.filter((other) => other !== field) }) },
  }));
  const excluded = query.excluded.map((atom) => ({
    what: `-${atom.text}`,
    next: { ...state, text: print({ ...query, excluded: query.excluded.filter((other) => other !== atom) }) },
  }));
  const buttons = [...selected, ...fields, ...excluded].map(({ what, next }) =>
    button(fill(searchStrings.drop, { what }), () => go(next)),
  );
  return buttons.length === 0
    ? []
    : [element('p', {}, searchStrings.dropHint), element('p', { class: 'ways-out' }, ...buttons)];
}

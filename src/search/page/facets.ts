import { settings } from '../../site.config.ts';
import { strings } from '../../strings/ar.ts';
import { searchStrings } from '../../strings/search.ts';
import { FACETS, type Facet } from '../document.ts';
import type { FacetCount, Selection } from '../query/filters.ts';
import { button, element } from './element.ts';
import type { Answer, Finding } from './finding.ts';
import { histogram } from './histogram.ts';
import { writeDate, writeNumber } from './results.ts';

/** Open from the start, and so loaded with the first results; the others when a reader opens them. */
const OPEN: readonly Facet[] = ['place', 'year'];
const SHOWN_VALUES = 8;

/** What the facets do when something is chosen. */
export interface FacetActions {
  readonly toggle: (facet: Facet, value: string) => void;
  /** These are still the facets of the search on the page. */
  readonly isLast: () => boolean;
  readonly fail: () => void;
  /** Says which parts of the index are missing by now. */
  readonly showGaps: (missing: Answer['missing']) => void;
}

/**
 * Show the facets of a search's results, with counts. Panels that a reader opened stay open; a panel that is shut
 * loads nothing.
 */
export async function showFacets(
  panel: HTMLElement,
  finding: Finding,
  selection: Selection,
  actions: FacetActions,
): Promise<void> {
  const sections = FACETS.map((facet) => facetSection(panel, facet, selection));
  await Promise.all(
    sections.map(async ({ section, facet }) => {
      const load = async (): Promise<void> => {
        const { value: counts, missing } = await finding.count(facet);
        if (!actions.isLast()) return;
        actions.showGaps(missing);
        section.hidden = counts.length === 0;
        const list = valueList(facet, counts, selection[facet] ?? [], actions);
        replaceKeepingFocus(section.querySelector('fieldset'), list);
      };
      section.ontoggle = () => {
        if (section.open) load().catch(actions.fail);
      };
      if (section.open) await load();
    }),
  );
}

/** A value that was just chosen with the keyboard keeps the focus in the new list. */
function replaceKeepingFocus(before: Element | null, list: HTMLElement): void {
  const { activeElement } = document;
  const focused = before?.contains(activeElement) === true ? activeElement : null;
  before?.replaceWith(list);
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement)) return;
  const same = [...list.querySelectorAll<HTMLElement>(focused.tagName)];
  same.find((one) => one.getAttribute('value') === focused.value)?.focus();
}

function facetSection(panel: HTMLElement, facet: Facet, selection: Selection) {
  const known = panel.querySelector<HTMLDetailsElement>(`details[data-facet="${facet}"]`);
  if (known !== null) return { section: known, facet };
  const section = element(
    'details',
    { 'data-facet': facet },
    element('summary', {}, searchStrings.facets[facet]),
  );
  section.append(element('fieldset', {}));
  section.open = OPEN.includes(facet) || (selection[facet]?.length ?? 0) > 0;
  panel.append(section);
  return { section, facet };
}

function valueList(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  actions: FacetActions,
): HTMLFieldSetElement {
  const sorted =
    facet === 'year' || facet === 'month' ? [...counts].sort((a, b) => (a.value < b.value ? 1 : -1)) : counts;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const rows = sorted.map(({ value, count }) =>
    valueRow(facet, value, count, most, chosen.includes(value), actions),
  );
  const isShown = (i: number): boolean => i < SHOWN_VALUES || chosen.includes(sorted[i]?.value ?? '');
  const list = element(
    'fieldset',
    {},
    element('legend', { class: 'hidden-visually' }, searchStrings.facets[facet]),
  );
  const columns =
    facet === 'year' ? histogram(counts, chosen, (year) => actions.toggle(facet, year)) : undefined;
  if (columns !== undefined) list.append(columns);
  const shown = rows.filter((_, i) => isShown(i));
  list.append(...shown);
  if (rows.length > shown.length) {
    const more = button(searchStrings.moreValues, () =>
      more.replaceWith(...rows.filter((_, i) => !isShown(i))),
    );
    list.append(more);
  }
  return list;
}

function valueRow(
  facet: Facet,
  value: string,
  count: number,
  most: number,
  isChosen: boolean,
  actions: FacetActions,
): HTMLElement {
  const box = element('input', { type: 'checkbox', value });
  box.checked = isChosen;
  box.addEventListener('change', () => actions.toggle(facet, value));
  const row = element(
    'label',
    {},
    box,
    element('bdi', {}, labelOf(facet, value)),
    element('span', { class: 'count' }, writeNumber(count)),
  );
  row.style.setProperty('--share', String(count / most));
  return row;
}

/** A facet's value as readers see it. */
export function labelOf(facet: Facet, value: string): string {
  if (facet === 'year' || facet === 'month')
    return /^\d{4}(?:-\d{2})?$/.test(value) ? writeDate(value) : value;
  if (facet === 'dated') return value === 'yes' ? searchStrings.dated.yes : searchStrings.dated.no;
  if (facet === 'language') return nameOfLanguage(value);
  if (facet === 'force')
    return Object.entries(strings.force).find(([force]) => force === value)?.[1] ?? value;
  return value;
}

const languages = new Intl.DisplayNames(settings.locale, { type: 'language', fallback: 'code' });

function nameOfLanguage(value: string): string {
  return /^[a-z]{2,3}$/.test(value) ? (languages.of(value) ?? value) : value;
}

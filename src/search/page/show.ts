import { countOf } from '../../strings/plural.ts';
import { resultForms, searchStrings } from '../../strings/search.ts';
import { ORDERS, printAddress, type SearchState, toggleValue } from './address.ts';
import { button, element } from './element.ts';
import { type FacetActions, showFacets } from './facets.ts';
import type { Answer, Finding } from './finding.ts';
import { gapsNote } from './gaps.ts';
import { notesOf, waysOut } from './notes.ts';
import type { Places } from './places.ts';
import { resultCard, writeNumber } from './results.ts';
import { shareButton } from './share.ts';

const PAGE_SIZE = 10;
/** Names that an address carries along at most. */
const MOST_NAMES = 6;
/** Milliseconds after which the page says that it is searching. */
const SLOW = 300;

/** A search as the page runs it. */
export interface Run {
  readonly state: SearchState;
  readonly isTyping: boolean;
  /** No other search has begun since. */
  readonly isLast: () => boolean;
  /** Search for something else. */
  readonly go: (state: SearchState) => void;
}

/**
 * Search and show what was found, unless another search has begun in the meantime.
 *
 * @param isAgain the same search is on the page already: what its reader has opened there is kept
 */
export async function showSearch(places: Places, run: Run, isAgain = false): Promise<void> {
  const { state, isLast, go } = run;
  const slow = setTimeout(() => {
    if (isLast() && !isAgain) places.status.textContent = searchStrings.loading;
  }, SLOW);
  const retry = (): void => {
    places.client.renew();
    // The button goes with what it is about: its reader waits where the answer is said.
    places.status.tabIndex = -1;
    places.status.focus();
    void showSearch(places, run);
  };
  const fail = (): void => {
    if (isLast()) showFailure(places, retry);
  };
  try {
    const shown = Math.max(PAGE_SIZE, isAgain ? places.results.childElementCount : 0);
    const finding = await places.client.find({ ...state, isTyping: run.isTyping, shown });
    // What is found is said now; the facets may take their time.
    clearTimeout(slow);
    if (!isLast()) return;
    const showGaps = (missing: Answer['missing']): void => {
      if (isLast()) places.gaps.replaceChildren(...gapsNote(missing, retry));
    };
    keepFocus(places.results, () => showFound(places, run, finding, { fail, showGaps }));
    showGaps(finding.answer.missing);
    finding.onLate(() => isLast() && void showSearch(places, run, true));
    await showFacets(places.filters, finding, state.selection, {
      toggle: (facet, value) => go({ ...state, selection: toggleValue(state.selection, facet, value) }),
      isLast,
      fail,
      showGaps,
    });
  } catch {
    fail();
  } finally {
    clearTimeout(slow);
  }
}

function showFound(
  places: Places,
  { state, go, isLast }: Run,
  { answer, hits }: Finding,
  { fail, showGaps }: Pick<FacetActions, 'fail' | 'showGaps'>,
): void {
  const names = answer.names.flatMap(({ thing }) => [thing.name, ...thing.aliases]);
  const also = [...names.slice(0, MOST_NAMES), ...answer.others.slice(0, MOST_NAMES)];
  const context = { text: state.text, also };
  const { total, first } = answer;
  places.status.textContent = total === 0 ? searchStrings.none : countOf(total, resultForms, writeNumber);
  places.notes.replaceChildren(
    ...notesOf(answer, state, go),
    ...(total === 0 ? waysOut(answer, state, go) : [orderBox(state, go), narrowButton(places)]),
    ...(printAddress(state) === '' ? [] : [shareButton()]),
  );
  places.results.replaceChildren(...first.map((hit) => resultCard(hit, context)));
  const showMore = (from: number): void => {
    places.after.replaceChildren();
    if (from >= total) return;
    const more = button(searchStrings.more, () => {
      const showNext = async (): Promise<void> => {
        const { value, missing } = await hits(from, from + PAGE_SIZE);
        if (!isLast()) return;
        const cards = value.map((hit) => resultCard(hit, context));
        places.results.append(...cards);
        showMore(from + PAGE_SIZE);
        showGaps(missing);
        cards[0]?.querySelector('a')?.focus();
      };
      showNext().catch(fail);
    });
    places.after.replaceChildren(more);
  };
  showMore(Math.max(PAGE_SIZE, first.length));
}

/** Change results without taking the focus from the one that a reader is at. */
function keepFocus(results: HTMLElement, change: () => void): void {
  const before = document.activeElement;
  const href = results.contains(before) ? before?.getAttribute('href') : undefined;
  change();
  if (typeof href === 'string') results.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus();
}

/** Leads past the results to what narrows them, for windows that show it after them. */
function narrowButton({ filters }: Places): HTMLElement {
  const made = button(searchStrings.narrow, () => filters.querySelector('summary')?.focus());
  made.className = 'narrow';
  return made;
}

function showFailure({ status, notes, gaps }: Places, retry: () => void): void {
  status.textContent = searchStrings.failed;
  gaps.replaceChildren();
  notes.replaceChildren(button(searchStrings.retry, retry));
}

function orderBox(state: SearchState, go: (state: SearchState) => void): HTMLElement {
  const select = element(
    'select',
    {},
    ...ORDERS.map((order) => element('option', { value: order }, searchStrings.orders[order])),
  );
  select.value = state.order;
  select.addEventListener('change', () => {
    go({ ...state, order: ORDERS.find((order) => order === select.value) ?? 'best' });
  });
  return element('label', { class: 'order' }, `${searchStrings.order} `, select);
}

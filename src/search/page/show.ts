import { countOf } from '../../strings/plural.ts';
import { resultForms, searchStrings } from '../../strings/search.ts';
import type { Fragment } from '../document.ts';
import type { Found } from '../engine.ts';
import { ORDERS, printAddress, type SearchState, toggleValue } from './address.ts';
import { button, element } from './element.ts';
import { showFacets } from './facets.ts';
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

/** Search and show what was found, unless another search has begun in the meantime. */
export async function showSearch(places: Places, run: Run): Promise<void> {
  const { state, isTyping, isLast, go } = run;
  const slow = setTimeout(() => {
    if (isLast()) places.status.textContent = searchStrings.loading;
  }, SLOW);
  const fail = (): void => {
    if (isLast()) showFailure(places, () => void showSearch(places, run));
  };
  try {
    const { found, first } = await places.client.use(async (engine) => {
      const { text, selection, order } = state;
      const found = await engine.search(text, { selection, order, isTyping });
      return {
        found,
        first: await Promise.all(
          found.results.slice(0, PAGE_SIZE).map((one) => engine.fragment(one.document)),
        ),
      };
    });
    // What is found is said now; the facets may take their time.
    clearTimeout(slow);
    if (!isLast()) return;
    showFound(places, run, found, first);
    await showFacets(places.filters, found, state.selection, {
      toggle: (facet, value) => go({ ...state, selection: toggleValue(state.selection, facet, value) }),
      isLast,
      fail,
    });
  } catch {
    fail();
  } finally {
    clearTimeout(slow);
  }
}

function showFound(places: Places, run: Run, found: Found, first: readonly Fragment[]): void {
  const { state, go } = run;
  const also = found.names.flatMap(({ thing }) => [thing.name, ...thing.aliases]).slice(0, MOST_NAMES);
  const context = { root: places.root, text: state.text, also, marker: found.marker };
  const total = found.results.length;
  places.status.textContent = total === 0 ? searchStrings.none : countOf(total, resultForms, writeNumber);
  places.notes.replaceChildren(
    ...notesOf(found, places.root),
    ...(total === 0 ? waysOut(found, state, go) : [orderBox(state, go)]),
    ...(printAddress(state) === '' ? [] : [shareButton()]),
  );
  places.results.replaceChildren(...first.map((fragment) => resultCard(fragment, context)));
  const showMore = (): void => {
    places.after.replaceChildren();
    const shown = places.results.childElementCount;
    if (shown >= total) return;
    const more = button(searchStrings.more, () => {
      const next = found.results.slice(shown, shown + PAGE_SIZE);
      places.client
        .use((engine) => Promise.all(next.map(({ document }) => engine.fragment(document))))
        .then((fragments) => {
          if (!run.isLast()) return;
          const cards = fragments.map((fragment) => resultCard(fragment, context));
          places.results.append(...cards);
          showMore();
          cards[0]?.querySelector('a')?.focus();
        })
        .catch(() => showFailure(places, () => more.click()));
    });
    places.after.replaceChildren(more);
  };
  showMore();
}

function showFailure({ status, notes }: Places, retry: () => void): void {
  status.textContent = searchStrings.failed;
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

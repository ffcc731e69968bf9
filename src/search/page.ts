import { countOf } from '../strings/plural.ts';
import { resultForms, searchStrings } from '../strings/search.ts';
import type { Fragment } from './document.ts';
import type { Found } from './engine.ts';
import { ORDERS, printAddress, readAddress, type SearchState, toggleValue } from './page/address.ts';
import { type Client, makeClient } from './page/client.ts';
import { button, element } from './page/element.ts';
import { showFacets } from './page/facets.ts';
import { followKeys } from './page/keyboard.ts';
import { notesOf, waysOut } from './page/notes.ts';
import { resultCard, writeNumber } from './page/results.ts';

const PAGE_SIZE = 10;
/** Names that an address carries along at most. */
const MOST_NAMES = 6;
/** Milliseconds of rest between two letters after which a search begins. */
const REST = 120;

/** The places of the page that the script fills. */
interface Page {
  readonly input: HTMLInputElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  readonly notes: HTMLElement;
  readonly results: HTMLElement;
  readonly after: HTMLElement;
  readonly root: string;
  readonly client: Client;
}

const form = document.querySelector<HTMLFormElement>('form#search');
if (form !== null) runPage(form);

/** Take over the search form: search as its reader types, and keep the address in step. */
function runPage(form: HTMLFormElement): void {
  const page = findPage(form);
  if (page === undefined) return;
  let state = readAddress(location.search);
  let turn = 0;
  const search = async (isTyping: boolean): Promise<void> => {
    const own = ++turn;
    await showSearch(page, state, isTyping, () => own === turn, go);
  };
  const go = (next: SearchState): void => {
    state = next;
    page.input.value = state.text;
    history.pushState(null, '', location.pathname + printAddress(state));
    void search(false);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.input.addEventListener('input', () => {
    state = { ...state, text: page.input.value };
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', location.pathname + printAddress(state));
      void search(true);
    }, REST);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state, text: page.input.value });
  });
  addEventListener('popstate', () => {
    state = readAddress(location.search);
    page.input.value = state.text;
    void search(false);
  });
  followKeys(page.input, page.results);
  page.input.value = state.text;
  form.after(helpPanel());
  void search(false);
}

function findPage(form: HTMLFormElement): Page | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const [filters, status, results] = ['search-filters', 'search-status', 'search-results'].map((id) =>
    document.getElementById(id),
  );
  if (input === null || !filters || !status || !results) return undefined;
  const notes = element('div', { class: 'search-notes' });
  const after = element('div', { class: 'search-after' });
  status.after(notes);
  results.after(after);
  const root = import.meta.env?.BASE_URL?.replace(/\/?$/, '/') ?? '/';
  const client = makeClient(form.dataset['index'] ?? `${root}pagefind/`);
  return { input, filters, status, notes, results, after, root, client };
}

/** Search and show what was found, unless another search has begun in the meantime. */
async function showSearch(
  page: Page,
  state: SearchState,
  isTyping: boolean,
  isLast: () => boolean,
  go: (state: SearchState) => void,
): Promise<void> {
  const slow = setTimeout(() => {
    if (isLast()) page.status.textContent = searchStrings.loading;
  }, 300);
  const fail = (): void => {
    if (isLast()) showFailure(page, () => void showSearch(page, state, isTyping, isLast, go));
  };
  try {
    const { found, first } = await page.client.use(async (engine) => {
      const { text, selection, order } = state;
      const found = await engine.search(text, { selection, order, isTyping });
      return {
        found,
        first: await Promise.all(
          found.results.slice(0, PAGE_SIZE).map((one) => engine.fragment(one.document)),
        ),
      };
    });
    if (!isLast()) return;
    showFound(page, state, found, first, go);
    await showFacets(page.filters, found, state.selection, {
      toggle: (facet, value) => go({ ...state, selection: toggleValue(state.selection, facet, value) }),
      fail,
    });
  } catch {
    fail();
  } finally {
    clearTimeout(slow);
  }
}

function showFound(
  page: Page,
  state: SearchState,
  found: Found,
  first: readonly Fragment[],
  go: (state: SearchState) => void,
): void {
  const also = found.names.flatMap(({ thing }) => [thing.name, ...thing.aliases]).slice(0, MOST_NAMES);
  const context = { root: page.root, text: state.text, also, marker: found.marker };
  const total = found.results.length;
  page.status.textContent = total === 0 ? searchStrings.none : countOf(total, resultForms, writeNumber);
  page.notes.replaceChildren(
    ...notesOf(found, page.root),
    ...(total === 0 ? waysOut(found, state, go) : [orderBox(state, go)]),
  );
  page.results.replaceChildren(...first.map((fragment) => resultCard(fragment, context)));
  const showMore = (): void => {
    page.after.replaceChildren();
    const shown = page.results.childElementCount;
    if (shown >= total) return;
    const more = button(searchStrings.more, () => {
      const next = found.results.slice(shown, shown + PAGE_SIZE);
      page.client
        .use((engine) => Promise.all(next.map(({ document }) => engine.fragment(document))))
        .then((fragments) => {
          const cards = fragments.map((fragment) => resultCard(fragment, context));
          page.results.append(...cards);
          showMore();
          cards[0]?.querySelector('a')?.focus();
        })
        .catch(() => showFailure(page, () => more.click()));
    });
    page.after.replaceChildren(more);
  };
  showMore();
}

function showFailure(page: Page, retry: () => void): void {
  page.status.textContent = searchStrings.failed;
  page.notes.replaceChildren(button(searchStrings.retry, retry));
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

function helpPanel(): HTMLElement {
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

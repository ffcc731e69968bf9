import { printAddress, readAddress, type SearchState } from './page/address.ts';
import { helpPanel } from './page/help.ts';
import { followKeys } from './page/keyboard.ts';
import { findPlaces, type Places } from './page/places.ts';
import { recentSearches } from './page/recent.ts';
import { recentPanel } from './page/recent-panel.ts';
import { showSearch } from './page/show.ts';

/** Milliseconds of rest between two letters after which a search begins. */
const REST = 120;

const form = document.querySelector<HTMLFormElement>('form#search');
const places = form === null ? undefined : findPlaces(form);
if (form !== null && places !== undefined) runPage(form, places);

/** Take over the search form: search as its reader types, and keep the address in step. */
function runPage(form: HTMLFormElement, places: Places): void {
  const { input } = places;
  let state = readAddress(location.search);
  let turn = 0;
  const recent = recentSearches(() => localStorage, `searches:${places.root}`);
  const { panel, show } = recentPanel(
    recent,
    (text) => go({ ...state, text }),
    () => input.focus(),
  );
  const search = (isTyping: boolean): void => {
    const own = ++turn;
    // First, so that its files are on their way meanwhile.
    void showSearch(places, { state, isTyping, isLast: () => own === turn, go });
    // A search that is still being typed is kept when it is sent, or when one of its results is opened.
    if (!isTyping) recent.add(state.text);
    show(input.value.trim() === '');
  };
  const go = (next: SearchState): void => {
    state = next;
    input.value = state.text;
    history.pushState(null, '', location.pathname + printAddress(state));
    search(false);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    state = { ...state, text: input.value };
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', location.pathname + printAddress(state));
      search(true);
    }, REST);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state, text: input.value });
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    state = readAddress(location.search);
    input.value = state.text;
    search(false);
  });
  followKeys(input, places.results);
  input.value = state.text;
  places.results.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) recent.add(state.text);
  });
  form.after(panel, helpPanel());
  search(false);
}

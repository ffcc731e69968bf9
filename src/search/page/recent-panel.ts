import { searchStrings } from '../../strings/search.ts';
import { button, element, fill } from './element.ts';
import type { RecentSearches } from './recent.ts';

/** The list of recent searches under the box. */
export interface RecentPanel {
  readonly panel: HTMLElement;
  /** Show what is kept now, or nothing at all. */
  readonly show: (isWanted: boolean) => void;
}

/**
 * Recent searches, each to be made again or removed.
 *
 * @param choose makes one again
 * @param leave takes the focus when the last one is removed
 */
export function recentPanel(
  recent: RecentSearches,
  choose: (text: string) => void,
  leave: () => void,
): RecentPanel {
  const words = searchStrings.recent;
  const list = element('ul', { role: 'list' });
  const said = element('p', { class: 'hidden-visually', 'aria-live': 'polite' });
  const inside = element(
    'div',
    {},
    element('h2', { id: 'recent-searches' }, words.title),
    list,
    element(
      'p',
      { class: 'private' },
      `${words.note} `,
      button(words.clear, () => remove(recent.clear, words.cleared)),
    ),
  );
  const panel = element('section', { class: 'search-recent', 'aria-labelledby': 'recent-searches' });
  panel.append(inside, said);
  const show = (isWanted: boolean): void => {
    const texts = isWanted ? recent.list() : [];
    inside.hidden = texts.length === 0;
    list.replaceChildren(...texts.map(row));
  };
  const remove = (act: () => void, saying: string, at = 0): void => {
    act();
    show(true);
    said.textContent = saying;
    const removers = list.querySelectorAll<HTMLElement>('.remove');
    const next = removers[Math.min(at, removers.length - 1)];
    if (next === undefined) leave();
    else next.focus();
  };
  const row = (text: string, at: number): HTMLElement => {
    const again = button('', () => choose(text));
    again.append(element('bdi', {}, text));
    const drop = button('×', () => remove(() => recent.remove(text), fill(words.removed, { text }), at));
    drop.className = 'remove';
    drop.setAttribute('aria-label', fill(words.remove, { text }));
    return element('li', {}, again, drop);
  };
  return { panel, show };
}

import { fold } from '../arabic/fold.ts';
import { writeNumber } from './written-numbers.ts';

/**
 * Let a reader narrow the names of an index while typing. Spellings that fold to the same letters match, and what
 * is typed may stand anywhere in a name or in its description. Groups without a name left are hidden.
 *
 * @param page holds `[data-name-filter]` with an input and a status, and `[data-name]` items in `[data-name-group]`s
 */
export function filterNames(page: Document): void {
  const box = page.querySelector<HTMLElement>('[data-name-filter]');
  const input = box?.querySelector('input');
  const status = box?.querySelector('[role=status]');
  if (!box || !input || !status) return;
  const items = [...page.querySelectorAll<HTMLElement>('[data-name]')].map((element) => {
    return { element, text: fold(element.textContent).toLowerCase() };
  });
  const groups = [...page.querySelectorAll<HTMLElement>('[data-name-group]')];
  input.addEventListener('input', () => {
    const wanted = fold(input.value).toLowerCase().trim();
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !text.includes(wanted);
      if (!element.hidden) shown++;
    }
    for (const group of groups) group.hidden = group.querySelector('[data-name]:not([hidden])') === null;
    const said = shown === 0 ? box.dataset['none'] : box.dataset['shown'];
    status.textContent =
      wanted === ''
        ? ''
        : (said ?? '').replace('{shown}', writeNumber(shown)).replace('{all}', writeNumber(items.length));
  });
}

import { link } from '../link.ts';
import { SEARCH } from '../paths.ts';
import { remember, remembered } from './reading-settings.ts';
import { stepSentence } from './step-sentence.ts';

const CHOICE = 'shortcuts';

/** What each key does, by the key's place: the letters of an Arabic keyboard stand on the same keys. */
const KEYS: Readonly<Record<string, () => void>> = {
  KeyJ: () => stepSentence(1),
  KeyK: () => stepSentence(-1),
  KeyC: () => press('[data-copy-link]'),
  KeyN: () => press('a[rel=prev]'),
  KeyP: () => press('a[rel=next]'),
  KeyH: () => press('.site-head a.name'),
};

/**
 * Keyboard shortcuts and the panel that lists them. Single letters can be switched off, since who dictates or hits
 * keys by accident would trigger them.
 */
export function followShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || remembered(CHOICE) === 'off') return;
    const act = actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  for (const button of document.querySelectorAll('[data-help-button]')) {
    button.addEventListener('click', showHelp);
  }
}

function actionOf({ key, code, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (key === '?' || key === '؟') return showHelp;
  if (key === '/') return toSearch;
  return shiftKey ? undefined : KEYS[code];
}

function showHelp(): void {
  const isOn = remembered(CHOICE) !== 'off';
  void import('./shortcuts-help.ts').then(({ openShortcutsHelp }) =>
    openShortcutsHelp(isOn, (isNowOn) => remember(CHOICE, isNowOn ? undefined : 'off')),
  );
}

function toSearch(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (box === null) location.assign(link(SEARCH));
  else box.focus();
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  );
}

import { button, element } from '../../search/page/element.ts';
import { readerStrings } from '../../strings/reader.ts';

const words = readerStrings.shortcuts;

/**
 * Show the list of shortcuts over the page; Escape closes it, and the focus goes back to where it was.
 *
 * @param isOn whether single-letter shortcuts work now
 * @param onToggle told when the reader switches them
 */
export function openShortcutsHelp(isOn: boolean, onToggle: (isOn: boolean) => void): void {
  const toggle = element('input', { type: 'checkbox' });
  toggle.checked = isOn;
  toggle.addEventListener('change', () => onToggle(toggle.checked));
  const rows = words.rows.flatMap(([keys, what]) => [
    element('dt', {}, ...keys.map((key) => element('kbd', {}, key))),
    element('dd', {}, what),
  ]);
  const dialog = element(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
    element('h2', { id: 'shortcuts-title' }, words.title),
    element('dl', {}, ...rows),
    element('p', {}, words.note),
    element('label', {}, toggle, ` ${words.enabled}`),
    button(words.close, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.querySelector('dialog.shortcuts')?.remove();
  document.body.append(dialog);
  dialog.showModal();
}

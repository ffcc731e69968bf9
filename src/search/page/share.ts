import { searchStrings } from '../../strings/search.ts';
import { button, element } from './element.ts';

/**
 * A button that copies this search's address. Where a page may not write to the clipboard, the address is shown and
 * selected, ready to be copied by hand.
 */
export function shareButton(): HTMLElement {
  const said = element('span', { 'aria-live': 'polite' });
  const address = element('input', {
    type: 'text',
    readonly: '',
    dir: 'ltr',
    'aria-label': searchStrings.share.address,
  });
  address.hidden = true;
  const copy = button(searchStrings.share.copy, () => {
    const { href } = location;
    copyText(href).then(
      () => {
        address.hidden = true;
        said.textContent = searchStrings.share.copied;
      },
      () => {
        address.value = href;
        address.hidden = false;
        address.focus();
        address.select();
        said.textContent = searchStrings.share.selected;
      },
    );
  });
  return element('div', { class: 'share' }, copy, address, said);
}

/** Rejects where there is no clipboard, as in a page that came over plain HTTP, and where it is denied. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

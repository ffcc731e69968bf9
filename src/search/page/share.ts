import { searchStrings } from '../../strings/search.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';

/** A button that copies this search's address. */
export function shareButton(): HTMLElement {
  const { button, said, byHand } = copyButton(searchStrings.share, () => location.href, { dir: 'ltr' });
  return element('div', { class: 'share' }, button, byHand, said);
}

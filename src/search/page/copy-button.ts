import { button, element } from './element.ts';

/** What a copy button says. */
interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  /** Said when the reader has to copy by hand. */
  readonly selected: string;
  /** Name of the field to copy from by hand. */
  readonly address: string;
}

/** A button that copies a text, with what belongs near it. */
export interface CopyButton {
  readonly button: HTMLButtonElement;
  /** Tells how it went, also to who hears the page. */
  readonly said: HTMLElement;
  /** Hidden until it is needed. */
  readonly byHand: HTMLInputElement;
}

/**
 * A button that copies a text. Where a page may not write to the clipboard, the text is shown and selected, ready to be
 * copied by hand.
 *
 * @param textOf asked at each press
 */
export function copyButton(
  words: CopyWords,
  textOf: () => string,
  attributes: Readonly<Record<string, string>> = {},
): CopyButton {
  const said = element('span', { 'aria-live': 'polite' });
  const byHand = element('input', { type: 'text', readonly: '', 'aria-label': words.address, ...attributes });
  byHand.hidden = true;
  const made = button(words.copy, () => {
    const text = textOf();
    copyText(text).then(
      () => {
        byHand.hidden = true;
        said.textContent = words.copied;
      },
      () => {
        byHand.value = text;
        byHand.hidden = false;
        byHand.focus();
        byHand.select();
        said.textContent = words.selected;
      },
    );
  });
  return { button: made, said, byHand };
}

/** Rejects where there is no clipboard, as in a page that came over plain HTTP, and where it is denied. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

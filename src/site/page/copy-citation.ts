import { copyButton } from '../../search/page/copy-button.ts';
import { readerStrings } from '../../strings/reader.ts';

/**
 * Put a button beside the citation's files that copies the citation with the page's address.
 *
 * @param citation as readers read it
 */
export function offerCitation(citation: string): void {
  const place = document.querySelector('[data-citation-acts]');
  if (place === null) return;
  const { origin, pathname } = location;
  const { button, said, byHand } = copyButton(
    readerStrings.citation,
    () => `${citation} ${origin}${pathname}`,
  );
  place.prepend(button);
  place.append(byHand, said);
}

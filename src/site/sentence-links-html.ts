import { strings } from '../strings/ar.ts';
import { counted } from './counted.ts';
import { escapeHtml } from './words-html.ts';
import { writeNumber } from './written-numbers.ts';

/** More than these fill several lines, and are folded. */
const SHOWN = 8;

/** A sentence that bears a value out, with the element to go to. */
export interface EvidencePlace {
  readonly sentence: number;
  readonly anchor: string;
}

/**
 * Links to the sentences that bear a value out, as HTML: a page has some hundred of them. Those after the eighth are
 * folded.
 *
 * @param places in text order
 * @param of whose evidence it is, for those who hear the page
 */
export function sentenceLinksHtml(places: readonly EvidencePlace[], of: string): string {
  const seen = new Set<number>();
  const links: string[] = [];
  for (const { sentence, anchor } of places) {
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    const number = writeNumber(sentence);
    const label = escapeHtml(`${of}: ${strings.briefing.toSentence} ${number}`);
    links.push(`<a href="#${anchor}" aria-label="${label}">${number}</a>`);
  }
  if (links.length <= SHOWN + 1) return links.join(' ');
  const folded = links.slice(SHOWN);
  const summary = counted(folded.length, 'otherSentence');
  return `${links.slice(0, SHOWN).join(' ')} <details><summary>${summary}</summary>${folded.join(' ')}</details>`;
}

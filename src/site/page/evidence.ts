import { sentenceAt } from './step-sentence.ts';

/** A value of the briefing on this page: its row in a list or table, and the sentences that it stands on. */
export interface Fact {
  readonly row: HTMLElement;
  /** Name of the list that it is in. */
  readonly group: string;
  readonly label: string;
  /** Address of its page in the archive, where it has one. */
  readonly page: string | undefined;
}

const LIT = 'lit';

/** Every fact of this page, by the id of each sentence that it stands on; in the order of the page. */
export function factsBySentence(): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const row of document.querySelectorAll<HTMLElement>('[data-on]')) {
    const fact = factOf(row);
    for (const id of sentencesOf(row)) facts.set(id, [...(facts.get(id) ?? []), fact]);
  }
  return facts;
}

/**
 * Light up the sentences of the fact that the reader points at, and the facts of a sentence; of what has the focus
 * where the pointer is on neither.
 *
 * @param facts those of factsBySentence
 */
export function lightEvidence(facts: ReadonlyMap<string, readonly Fact[]>): void {
  const ofFacts = '[data-on], #body .s';
  const light = ({ target }: Event): void => {
    for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
    const pointed = target instanceof Element ? target.closest<HTMLElement>(ofFacts) : null;
    const at = pointed ?? document.activeElement?.closest<HTMLElement>(ofFacts);
    if (at == null) return;
    for (const id of sentencesOf(at)) document.getElementById(id)?.classList.add(LIT);
    for (const { row } of facts.get(at.id) ?? []) row.classList.add(LIT);
  };
  document.addEventListener('pointerover', light);
  document.addEventListener('focusin', light);
}

/** Sentences that a row says it stands on: their numbers, separated by spaces. Anything but a row has none. */
function sentencesOf(row: HTMLElement): readonly string[] {
  return (row.dataset['on'] ?? '').split(' ').flatMap((number) => sentenceAt(`#s${number}`)?.id ?? []);
}

function factOf(row: HTMLElement): Fact {
  const section = row.closest('section, header');
  const named = row.querySelector<HTMLElement>('[data-label]') ?? row.querySelector<HTMLElement>('a, span');
  return {
    row,
    group: row.dataset['group'] ?? section?.querySelector('h2, h3')?.textContent ?? '',
    label: row.dataset['label'] ?? named?.textContent?.trim() ?? '',
    page: row.querySelector<HTMLAnchorElement>('a[href]:not([href^="#"])')?.href,
  };
}

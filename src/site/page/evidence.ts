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
 * Light up the sentences of the fact that the reader points at or has the focus in, and the facts of a sentence.
 *
 * @param facts those of factsBySentence
 */
export function lightEvidence(facts: ReadonlyMap<string, readonly Fact[]>): void {
  const light = ({ target }: Event): void => {
    for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('[data-on]');
    const sentence = target.closest('#body .s');
    if (row !== null) for (const id of sentencesOf(row)) document.getElementById(id)?.classList.add(LIT);
    if (sentence !== null) for (const { row } of facts.get(sentence.id) ?? []) row.classList.add(LIT);
  };
  document.addEventListener('pointerover', light);
  document.addEventListener('focusin', light);
}

/** Sentences that a row says it stands on: their numbers, separated by spaces. */
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

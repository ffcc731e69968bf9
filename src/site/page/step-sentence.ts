/** The sentence of the text that the reader is at: the one that has the focus, or else the address's. */
export function currentSentence(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('#body .s');
  return focused ?? sentenceAt(location.hash) ?? undefined;
}

/**
 * The sentence that an address points at, or that holds what it points at.
 *
 * @param hash as `location.hash` has it
 */
export function sentenceAt(hash: string): HTMLElement | undefined {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  return target?.closest<HTMLElement>('#body .s') ?? undefined;
}

/** Go some sentences on from the one that the reader is at; to the first from none. Does nothing past either end. */
export function stepSentence(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('#body .s')];
  const at = currentSentence();
  const next = at === undefined ? all[0] : all[all.indexOf(at) + by];
  if (next !== undefined) location.hash = next.id;
}

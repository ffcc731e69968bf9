/**
 * Numbers of the sentences that a value stands on, as the attribute that the page's script reads: each once, in order.
 *
 * @example standingOn([{ sentence: 3 }, { sentence: 1 }, { sentence: 3 }]) // '1 3'
 */
export function standingOn(places: readonly { readonly sentence: number }[]): string {
  return [...new Set(places.map(({ sentence }) => sentence))].sort((a, b) => a - b).join(' ');
}

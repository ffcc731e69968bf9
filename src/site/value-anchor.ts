/** Anchor of a value that stands on one piece of text, counted from 0. */
export function valueAnchor(kind: 'claim' | 'speaker' | 'verb' | 'date' | 'repair', index: number): string {
  const letter = { claim: 'c', speaker: 'w', verb: 'v', date: 'd', repair: 'r' }[kind];
  return `${letter}${index + 1}`;
}

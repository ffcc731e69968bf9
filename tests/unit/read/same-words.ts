/** The words of a text as blanks divide them. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * How much of a text came through: words that both have in the same order (longest common subsequence), as a share of
 * the longer one. Words lost, added, changed or moved all lower it.
 */
export function sameWords(source: string, recovered: string): number {
  const [a, b] = [wordsOf(source), wordsOf(recovered)];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(a.length, b.length);
}

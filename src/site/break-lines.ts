/**
 * Break a text into lines that fit, at spaces; what does not fit on the last line ends in an ellipsis. A word that is
 * wider than a line is cut.
 *
 * @param fits whether a line of these words fits
 * @param most number of lines
 * @example breakLines('منتدى البحر المتوسط', (line) => line.length <= 12, 2) // ['منتدى البحر', 'المتوسط']
 */
export function breakLines(text: string, fits: (line: string) => boolean, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    let taken = rest.length;
    const lineOf = (count: number): string =>
      rest.slice(0, count).join(' ') + (isLast && count < rest.length ? '…' : '');
    while (taken > 1 && !fits(lineOf(taken))) taken--;
    lines.push(fits(lineOf(taken)) ? lineOf(taken) : cutWord(rest[0] ?? '', fits));
    rest = rest.slice(taken);
  }
  return lines;
}

function cutWord(word: string, fits: (line: string) => boolean): string {
  const letters = [...new Intl.Segmenter('ar').segment(word)].map(({ segment }) => segment);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

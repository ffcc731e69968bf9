/**
 * More of each than any article has. A Markdown parser's time grows with the square of most of them; at these bounds
 * the worst text that was found takes a few seconds.
 */
const MOST = {
  characters: 300_000,
  lines: 10_000,
  /** Marks of quotations and list items in the whole text, and before the words of one line. */
  containers: 3000,
  depth: 20,
  indent: 160,
  /** In one paragraph. */
  brackets: 1000,
  stars: 10_000,
} as const;

const CONTAINERS = /^[ \t>*+-]*/;

/**
 * Find Markdown that a parser could take hours for, before it is parsed.
 *
 * @returns the number of the line where it stands, counted from 1
 */
export function findDenseMarkup(markdown: string): number | undefined {
  if (markdown.length > MOST.characters) return 1;
  let [containers, brackets, stars] = [0, 0, 0];
  for (const [i, line] of markdown.split('\n').entries()) {
    const { prefix, marks } = prefixOf(line);
    containers += marks;
    const isBlank = line.trim() === '';
    brackets = isBlank ? 0 : brackets + countOf(line, /[[<]/g);
    stars = isBlank ? 0 : stars + countOf(line, /[*_]/g);
    const isDeep = marks > MOST.depth || (marks > 0 && prefix.length > MOST.indent);
    const isMuch = containers > MOST.containers || brackets > MOST.brackets || stars > MOST.stars;
    if (isDeep || isMuch || i >= MOST.lines) return i + 1;
  }
  return undefined;
}

/** What stands before a line's words. A line of nothing but stars or hyphens is a rule, however long. */
function prefixOf(line: string): { readonly prefix: string; readonly marks: number } {
  const [prefix = ''] = CONTAINERS.exec(line) ?? [];
  const isRule = prefix.length >= line.trimEnd().length && !prefix.includes('>');
  return { prefix, marks: isRule ? 0 : countOf(prefix, /[>*+-]/g) };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

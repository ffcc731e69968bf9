import { Document, isDocument, isScalar, type Node, type ToStringOptions, visit, type YAMLMap } from 'yaml';
import { type FrontMatter, frontMatter } from './schema.ts';

/** Longer maps are easier to review with a line a field. */
const LONGEST_INLINE = 110;

/** Nothing is folded: a value is one line, so that a changed value is one line of a diff. */
export const PRINT: ToStringOptions = { lineWidth: 0 };

/**
 * Print a briefing file: fields in the schema's order, dates and everything that another YAML reader might
 * take for a date, number or boolean in quotes, small maps on one line. The same data give the same bytes.
 *
 * @param body MDX, as printBody makes it
 * @throws ZodError if the data break the schema: a programmer's mistake
 * @example printBriefing(data, 'نص.\n') // '---\ntitle: عنوان\n…---\n\nنص.\n'
 */
export function printBriefing(data: FrontMatter, body: string): string {
  const ordered = inOrder(data);
  const document = new Document(ordered, { schema: 'core', compat: 'yaml-1.1' });
  layOut(document);
  return joinBriefing(document.toString(PRINT), `\n${body}`);
}

/** Put a file together from its two parts. */
export function joinBriefing(yaml: string, body: string): string {
  return `---\n${yaml}---\n${body}`;
}

/** The same data with their keys in the schema's order; the names of cleaning rules in code-point order. */
export function inOrder(data: FrontMatter): FrontMatter {
  const parsed = frontMatter.parse(data);
  const cleaning = Object.entries(parsed.cleaning).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...parsed, cleaning: Object.fromEntries(cleaning) };
}

/** Set small maps, such as evidence, on one line: `- { sentence: 2, text: الجزائر }`. The top level never is. */
export function layOut(root: Document | Node): void {
  visit(root, {
    Map(_, map, parents) {
      const isTop = parents.length === 1 && isDocument(root);
      if (!isTop && isSmall(map)) map.flow = true;
    },
  });
}

function isSmall(map: YAMLMap): boolean {
  let width = 0;
  for (const { key, value } of map.items) {
    if (!isScalar(value)) return false;
    width += String(key).length + String(value.value).length + 4;
  }
  return width <= LONGEST_INLINE;
}

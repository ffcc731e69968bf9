import type { Edit } from '../../briefing/edit.ts';

/**
 * An edit for each place where a pattern matches.
 *
 * @param pattern global; a match is never empty
 * @param insert what replaces a match; matches that it leaves as they are give no edit
 * @example editMatches('أ\tب', /\t/g, () => ' ', 'spaces') // [{ start: 1, end: 2, insert: ' ', rule: 'spaces' }]
 */
export function editMatches(
  text: string,
  pattern: RegExp,
  insert: (match: string) => string,
  rule: string,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: match } of text.matchAll(pattern)) {
    const replacement = insert(match);
    if (replacement !== match)
      edits.push({ start: index, end: index + match.length, insert: replacement, rule });
  }
  return edits;
}

/** The same edit in a text where `by` more units stand before it. */
export function shiftEdit(edit: Edit, by: number): Edit {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}

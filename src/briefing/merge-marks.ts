import type { Span } from './span.ts';

/** What git writes, in this order, on lines of their own, where two sides changed the same lines. */
const MARKS = [/^<{7}(?: |\r?$)/, /^={7}\r?$/, /^>{7}(?: |\r?$)/] as const;

/**
 * Find what git left of two sides that changed the same lines.
 *
 * @returns a span for each conflict, from its first mark to the end of the last one's line
 * @example findMergeConflicts('أ\n<<<<<<< HEAD\nب\n=======\nت\n>>>>>>> other\nث\n') // [{ start: 2, end: 41 }]
 */
export function findMergeConflicts(text: string): readonly Span[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Span[] = [];
  let [start, seen, at] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const end = Math.min(at + line.length + 1, text.length);
    if (MARKS[0].test(line)) [start, seen] = [at, 1];
    else if (seen > 0 && MARKS[seen]?.test(line)) seen++;
    if (seen === MARKS.length) {
      conflicts.push({ start, end });
      seen = 0;
    }
    at = end;
  }
  return conflicts;
}

import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const RULE = 'spaces';

/** A run that is more than one plain space or one line feed. */
const RUN = /[\s\u1680]{2,}|[^\S \n]/g;

/** Exotic spaces become plain ones; runs of spaces one space, runs with a line feed one line feed; none on the edges. */
export function unifySpaces(text: string): readonly Edit[] {
  const from = text.length - text.trimStart().length;
  const to = Math.max(from, text.trimEnd().length);
  const runs = editMatches(text, RUN, (run) => (run.includes('\n') ? '\n' : ' '), RULE);
  const inner = runs.filter(({ start, end }) => start >= from && end <= to);
  const edges = [
    { start: 0, end: from },
    { start: to, end: text.length },
  ].map((edge) => ({ ...edge, insert: '', rule: RULE }));
  return [...edges.slice(0, 1), ...inner, ...edges.slice(1)].filter(({ start, end }) => start < end);
}

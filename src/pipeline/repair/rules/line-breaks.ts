import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Every kind of line break becomes a line feed. */
export function unifyLineBreaks(text: string): readonly Edit[] {
  return editMatches(text, BREAKS, () => '\n', 'line-breaks');
}

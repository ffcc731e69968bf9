import type { BriefingRecord } from './record.ts';

/** Briefings as JSON Lines: the whole front matter of each with its id before and its text after it. */
export function jsonLines(briefings: readonly BriefingRecord[]): string {
  return briefings.map(({ id, data, blocks }) => `${JSON.stringify({ id, ...data, blocks })}\n`).join('');
}

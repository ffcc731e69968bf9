import type { BriefingRecord } from './record.ts';

/** A briefing as a line of JSON Lines: its whole front matter with its id before and its text after it. */
export function jsonLine({ id, data, blocks }: BriefingRecord): string {
  return `${JSON.stringify({ id, ...data, blocks })}\n`;
}

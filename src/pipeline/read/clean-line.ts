/** What the schema of a briefing allows. */
export const LONGEST_TITLE = 300;

const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Make one line of what a source says of itself, which repair never sees: without control characters, direction marks
 * and broken halves of characters.
 *
 * @example cleanLine(' عنوان\n\u202eجديد') // 'عنوان جديد'
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

import type { TextLine } from './text-lines.ts';

/** Programs that break words fill a line to less than this, in sizes. */
const FULL = 1;

/** A web address, or its beginning, at the end of a line. */
const ADDRESS = /(?:^|[\s(«"'،:])((?:https?:\/\/|www\.)\S*|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\/\S*)$/;
/** What may go on in one. */
const WITHIN_ADDRESS = /^[A-Za-z0-9/._~?=&%#+:@-]+(?=[\s،؛,)»”"']|$)/;
const DELIMITER = /[/._~?=&%#+:@-]/;

/** Nothing stands between these and the word that they belong to. */
const OPEN = /[([{«“]$/;
const CLOSE = /^[)\]}»”،؛؟,.;:!?٪%]/;
/** Words are broken behind these without a space; a dash between two words has one before it. */
const BREAKING = /[^\s/–-][/–-]$/;
/** «و» is written together with its word, but programs break lines where the script changes. */
const JOINED = /(?:^|\s)و$/;

/**
 * Put the lines of a paragraph together, with a space where a line ends between two words, and without one where it
 * ends within one.
 *
 * @example of «في (», «WHO) و», «12 مدينة»: 'في (WHO) و12 مدينة'
 */
export function joinTexts(lines: readonly Pick<TextLine, 'text' | 'room'>[]): string {
  let text = '';
  let room = 0;
  for (const line of lines) {
    const isSpaced = text !== '' && !isWithin(text, line.text, room);
    text += isSpaced ? ` ${line.text}` : line.text;
    room = line.room;
  }
  return text;
}

function isWithin(before: string, next: string, room: number): boolean {
  if (OPEN.test(before) || CLOSE.test(next)) return true;
  if (BREAKING.test(before) && /^[\p{L}\p{N}]/u.test(next)) return true;
  if (JOINED.test(before) && !/^[\p{Script=Arabic}&&\p{L}]/v.test(next)) return true;
  return isWithinAddress(before, next, room);
}

/**
 * Does a web address go on over the end of a line?
 *
 * @param room how much wider than the line its column is, in sizes
 */
export function isWithinAddress(before: string, next: string, room: number): boolean {
  const [part] = WITHIN_ADDRESS.exec(next) ?? [];
  if (part === undefined || !ADDRESS.test(before)) return false;
  const isAtDelimiter = DELIMITER.test(before.at(-1) ?? '') || DELIMITER.test(part.charAt(0));
  return isAtDelimiter || (room < FULL && /^[a-z0-9]/.test(part));
}

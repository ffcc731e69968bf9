import { LEAST_PLAUSIBLE, weighArabic } from '../legacy-encoding.ts';

/** What a file names «لا» or a stroke where it does not know them; Arabic follows on a Latin word nowhere else. */
const FOREIGN_WITHIN = /[[\p{L}--[\p{Script=Arabic}\u0640]]$%\&@*][\p{Script=Arabic}&&\p{L}]/v;
const MOST_MIXED = 0.02;
/** Typed in place of a bullet, often without a space. */
const BULLET = /^\s*\*+/gm;

/**
 * Does a text make no Arabic although its letters are Arabic, or do Latin ones and signs stand within its words? Fonts
 * whose glyphs the file names wrongly give such.
 *
 * @example of «ا$4ول»: true, of «وBBC في 5م» and of a line «*تونس»: false
 */
export function isGarbled(text: string): boolean {
  const plain = text.normalize('NFKC').replace(BULLET, '');
  const words = plain.split(/\s+/).filter((word) => /\p{Script=Arabic}/u.test(word));
  const mixed = words.filter((word) => FOREIGN_WITHIN.test(word)).length;
  return words.length > 0 && (weighArabic(plain) < LEAST_PLAUSIBLE || mixed > words.length * MOST_MIXED);
}

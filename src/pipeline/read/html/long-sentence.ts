/** Titles have no more words. */
const LONGEST_TITLE = 25;
/** The end of a sentence, and not of a text that was cut to a few words. */
const END = /(?<![.…])[.؟!]["”»)]?$/u;

/**
 * Is a line longer than titles are, and whole? Links of such are paragraphs; what leads to other articles is a title, or
 * their first words.
 *
 * @example isLongSentence('بيان الوزارة كاملا.') // false
 */
export function isLongSentence(text: string): boolean {
  const line = text.trim();
  return END.test(line) && line.split(/\s+/).length > LONGEST_TITLE;
}

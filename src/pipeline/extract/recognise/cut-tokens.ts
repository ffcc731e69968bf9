import { tokenizeWords } from '../../../arabic/words.ts';
import type { Span } from '../../../briefing/span.ts';

const MARK = /[^\s\p{Cf}\p{M}]/gu;

/**
 * Cut a sentence into words and, between them, single marks: brackets, quotes and commas tell much about names.
 *
 * @param words the words of the sentence, in order, as `tokenizeWords` finds them in `text`
 * @returns spans of `text[start, end)`, in order
 * @example cutTokens('قال: «نعم»') // 'قال', ':', '«', 'نعم', '»'
 */
export function cutTokens(
  text: string,
  words: readonly Span[] = tokenizeWords(text),
  sentence: Span = { start: 0, end: text.length },
): readonly Span[] {
  const spans: Span[] = [];
  let at = sentence.start;
  for (const word of [...words, { start: sentence.end, end: sentence.end }]) {
    const gap = text.slice(at, word.start);
    for (const { index, 0: mark } of gap.matchAll(MARK)) {
      spans.push({ start: at + index, end: at + index + mark.length });
    }
    if (word.end > word.start) spans.push(word);
    at = word.end;
  }
  return spans;
}

import type { Span } from '../briefing/span.ts';

/** No writer's sentence is longer, in words; what is has lost its full stops. */
const MOST_WORDS = 200;
/** A part has at least so many. */
const LEAST_WORDS = 60;
/** A clause begins: a comma or semicolon before it, or a word with و or ثم. */
const AFTER_MARK = /[،؛;,]\s*$/u;
const BEGINS_CLAUSE = /^(?:و\p{L}{3,}|ثم|كما|لكن|ولكن)$/u;

/**
 * Divide a sentence that goes on for hundreds of words because its full stops are missing: behind the last comma or
 * semicolon that leaves a part of 60 to 200 words, else before the last word that begins a clause, else at 200.
 *
 * @param text the block that the sentence is of
 * @param sentence trimmed
 * @returns the sentence itself if it is no longer than that; else its parts, in order, trimmed, with all its words
 * @example divideLongSentence('وصل الوفد', { start: 0, end: 9 }) // [{ start: 0, end: 9 }]
 */
export function divideLongSentence(text: string, sentence: Span): readonly Span[] {
  const words = Array.from(
    text.slice(sentence.start, sentence.end).matchAll(/\S+/gu),
    ({ index, 0: word }) => ({
      start: sentence.start + index,
      end: sentence.start + index + word.length,
      word,
    }),
  );
  const parts: Span[] = [];
  let from = 0;
  while (words.length - from > MOST_WORDS) {
    const candidates = words.slice(from + LEAST_WORDS, from + MOST_WORDS + 1);
    const marked = candidates.findLastIndex((_, i) =>
      AFTER_MARK.test(words[from + LEAST_WORDS + i - 1]?.word ?? ''),
    );
    const clause = candidates.findLastIndex(({ word }) => BEGINS_CLAUSE.test(word));
    const found = marked === -1 ? clause : marked;
    const to = found === -1 ? from + MOST_WORDS : from + LEAST_WORDS + found;
    parts.push({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
    from = to;
  }
  return [...parts, { start: words[from]?.start ?? sentence.start, end: sentence.end }];
}

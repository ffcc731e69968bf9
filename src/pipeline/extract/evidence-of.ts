import type { Evidence } from '../../briefing/schema.ts';
import { type Span, textOf } from '../../briefing/span.ts';
import type { Article, Sentence } from '../stages.ts';

/**
 * Say where a span stands, in the words that a briefing carries: number of the sentence, exact text and, if
 * the same text stands in that sentence before it, which occurrence it is. Occurrences are counted as they
 * begin, overlapping ones too.
 *
 * @param span of the article's text; space on its edges is left out, and so is what lies beyond the end of
 *   the sentence that it begins in
 * @throws RangeError if the span holds no text of any sentence: a programmer's mistake
 * @example evidenceOf(article, { start: 0, end: 4 }) // { sentence: 1, text: 'وقال' }
 */
export function evidenceOf(article: Article, span: Span): Evidence {
  const from = span.start + countSpaces(article.text.slice(span.start, span.end));
  const sentence = sentenceAt(article.sentences, from);
  const end = Math.min(span.end, sentence?.span.end ?? 0);
  const text = article.text.slice(from, end).trimEnd();
  if (sentence === undefined || text === '') {
    throw new RangeError(`[${span.start}, ${span.end}) holds no text of a sentence`);
  }
  const occurrence = countBefore(textOf(article.text, sentence.span), text, from - sentence.span.start) + 1;
  return { sentence: sentence.number, text, ...(occurrence > 1 && { occurrence }) };
}

/** The sentence that a position lies in; the sentences are in order, so half of them drop out at each step. */
export function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (position < sentence.span.start) high = middle - 1;
    else if (position >= sentence.span.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

function countSpaces(text: string): number {
  return text.length - text.trimStart().length;
}

function countBefore(sentence: string, text: string, position: number): number {
  let count = 0;
  for (let at = sentence.indexOf(text); at !== -1 && at < position; at = sentence.indexOf(text, at + 1))
    count++;
  return count;
}

import { locate } from '../../briefing/evidence.ts';
import { textOf } from '../../briefing/span.ts';
import type { Article, Facts, Sentence } from '../stages.ts';

/** A sentence's own words, without the dateline that opens it and the colon that leads to what follows it. */
export function exactWords(article: Article, { dateline }: Facts, sentence: Sentence): string {
  const text = textOf(article.text, sentence.span).replace(/\s*:$/, '');
  if (dateline?.sentence !== sentence.number) return text;
  const span = locate({ ...dateline, sentence: 1 }, [text]);
  return span === undefined ? text : text.slice(span.end).replace(/^[\s:–—\-)،/]+/u, '') || text;
}

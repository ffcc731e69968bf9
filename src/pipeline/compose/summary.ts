import type { Article, Digest, Facts } from '../stages.ts';
import { exactWords } from './exact-words.ts';
import { rankSentences } from './ranking.ts';

/** The one sentence that stands best for the article; none where no sentence of it can stand alone. */
export function chooseSummary(article: Article, facts: Facts): Digest['summary'] {
  const best = rankSentences(article, facts)[0]?.sentence;
  return best && { text: exactWords(article, facts, best), sentence: best.number, origin: 'extracted' };
}

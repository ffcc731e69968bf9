import type { KeyPoint } from '../../briefing/schema.ts';
import type { Article, Digest, Facts } from '../stages.ts';
import { exactWords } from './exact-words.ts';
import { rankSentences, selectSentences } from './ranking.ts';

/** Texts of at least so many sentences that may stand for them, besides the summary's, have so many key points. */
const COUNTS: readonly (readonly [sentences: number, points: number])[] = [
  [20, 5],
  [10, 4],
  [5, 3],
  [3, 2],
  [1, 1],
];

/**
 * Choose what to know of an article besides its summary, which readers have read before: three to five of its sentences,
 * fewer of a short text, in text order; none of a text that has but one.
 */
export function chooseKeyPoints(
  article: Article,
  facts: Facts,
  summary: Digest['summary'],
): readonly KeyPoint[] {
  const others = rankSentences(article, facts).length - 1;
  const count = COUNTS.find(([sentences]) => others >= sentences)?.[1] ?? 0;
  return selectSentences(article, facts, count, { told: summary?.sentence }).map((sentence) => ({
    sentence: sentence.number,
    text: exactWords(article, facts, sentence),
    origin: 'extracted',
  }));
}

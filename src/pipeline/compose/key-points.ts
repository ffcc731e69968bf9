import type { KeyPoint } from '../../briefing/schema.ts';
import type { Article, Facts } from '../stages.ts';
import { exactWords } from './exact-words.ts';
import { rankSentences, selectSentences } from './ranking.ts';

/** Texts of at least so many sentences that may stand for them have so many key points. */
const COUNTS: readonly (readonly [sentences: number, points: number])[] = [
  [20, 5],
  [10, 4],
  [5, 3],
  [3, 2],
  [1, 1],
];

/**
 * Choose what to know of an article: three to five of its sentences, fewer of a short text, in text order.
 */
export function chooseKeyPoints(article: Article, facts: Facts): readonly KeyPoint[] {
  const usable = rankSentences(article, facts).length;
  const count = COUNTS.find(([sentences]) => usable >= sentences)?.[1] ?? 0;
  return selectSentences(article, facts, count).map((sentence) => ({
    sentence: sentence.number,
    text: exactWords(article, facts, sentence),
    origin: 'extracted',
  }));
}

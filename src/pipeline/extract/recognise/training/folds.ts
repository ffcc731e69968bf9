/** A part of the training file to judge, and the rest to learn from. */
export interface Fold {
  readonly learnFrom: readonly number[];
  readonly judge: readonly number[];
}

/**
 * Cut sentences into parts that are judged in turn. Parts are runs of sentences, so that one article hardly ever
 * stands on both sides.
 *
 * @param count sentences of the text that is judged
 * @param others sentences after them that are only learnt from
 */
export function cutFolds(count: number, parts: number, others: number): readonly Fold[] {
  const size = Math.ceil(count / parts);
  const all = Array.from({ length: count + others }, (_, sentence) => sentence);
  return Array.from({ length: parts }, (_, part) => {
    const isJudged = (sentence: number): boolean => sentence < count && Math.floor(sentence / size) === part;
    return { learnFrom: all.filter((sentence) => !isJudged(sentence)), judge: all.filter(isJudged) };
  });
}

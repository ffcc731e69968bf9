import { ARTICLE_FEATURES, readArticleFeatures } from '../article-features.ts';
import type { DescribedTokens } from '../described-tokens.ts';
import type { Examples } from './examples.ts';
import { type LearnSettings, learn, type Weights } from './learn.ts';

/** Settings of the second look: it corrects the first, so it is small and slow. */
export const SECOND_LOOK: LearnSettings = { epochs: 6, alpha: 0.05, l1: 0.05, l2: 1, seed: 1 };

/** The features of the second look as examples. */
export function readArticleExamples(row: DescribedTokens, marginals: Float64Array): Examples {
  const found: number[] = [];
  const starts = new Uint32Array(row.tokens.count + 1);
  readArticleFeatures(row, marginals, (token, features) => {
    for (const feature of features) found.push(feature);
    starts[token + 1] = found.length;
  });
  return { features: Int32Array.from(found), starts, sentences: row.tokens.sentences };
}

/** Learn what the second look adds to the scores of the first. */
export function learnSecondLook(
  examples: Examples,
  emissions: Float64Array,
  tags: readonly Uint8Array[],
  chosen: readonly number[],
): Weights {
  return learn(examples, tags, ARTICLE_FEATURES, chosen, SECOND_LOOK, emissions);
}

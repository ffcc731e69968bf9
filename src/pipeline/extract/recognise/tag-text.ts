import { readArticleFeatures } from './article-features.ts';
import { type DescribedTokens, describeTokens } from './described-tokens.ts';
import { readFeatures } from './features.ts';
import { findKey } from './key-table.ts';
import { findBestTags, marginalsOf, sumLattice } from './lattice.ts';
import type { Model, Quantised } from './model.ts';
import { spanProbability } from './span-probability.ts';
import { readSpans, TAG_COUNT, type TagSpan } from './tags.ts';
import type { Tokens } from './tokens.ts';

/** A name over tokens of the whole text, with how sure the model is. */
export interface TaggedName extends TagSpan {
  /** Share of right ones among names of this type with this probability, 0 to 1. */
  readonly confidence: number;
}

const LEAST_PROBABILITY = 1e-9;

/**
 * Find the names in the tokens of one article, in two looks: each sentence by itself, then again with what the first
 * look found of the same words in the sentences around it.
 *
 * Method: linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001); the second look is stacked on
 * the first (Krishnan and Manning, "An effective two-stage model for exploiting non-local dependencies", 2006).
 */
export function tagText(tokens: Tokens, model: Model): readonly TaggedName[] {
  const row = describeTokens(tokens, model.lexicon);
  const emissions = new Float64Array(tokens.count * TAG_COUNT);
  const marginals = new Float64Array(emissions.length);
  for (const [from, to] of sentencesOf(tokens)) {
    addFeatures(row, from, to, model, emissions);
    const own = emissions.subarray(from * TAG_COUNT, to * TAG_COUNT);
    marginals.set(marginalsOf(sumLattice(own, model.transitions)), from * TAG_COUNT);
  }
  addArticleFeatures(row, marginals, model.article, emissions);
  return sentencesOf(tokens).flatMap(([from, to]) =>
    readNames(emissions.subarray(from * TAG_COUNT, to * TAG_COUNT), from, model),
  );
}

function sentencesOf({ sentences }: Tokens): readonly (readonly [number, number])[] {
  return Array.from(sentences.subarray(1), (end, index) => [sentences[index] ?? 0, end] as const);
}

function addFeatures(
  row: DescribedTokens,
  from: number,
  to: number,
  { table, features }: Model,
  emissions: Float64Array,
): void {
  readFeatures(row, from, to, (token, keys, size) => {
    const at = token * TAG_COUNT;
    for (let key = 0; key < size; key++) {
      const feature = findKey(table, keys[key] ?? 0);
      if (feature >= 0) addWeights(features, feature, emissions, at);
    }
  });
}

function addArticleFeatures(
  row: DescribedTokens,
  marginals: Float64Array,
  weights: Quantised,
  emissions: Float64Array,
): void {
  readArticleFeatures(row, marginals, (token, features) => {
    for (const feature of features) addWeights(weights, feature, emissions, token * TAG_COUNT);
  });
}

function addWeights(
  { weights, scale }: Quantised,
  feature: number,
  emissions: Float64Array,
  at: number,
): void {
  const from = feature * TAG_COUNT;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    emissions[at + tag] = (emissions[at + tag] ?? 0) + scale * (weights[from + tag] ?? 0);
  }
}

function readNames(emissions: Float64Array, offset: number, model: Model): readonly TaggedName[] {
  const spans = readSpans(findBestTags(emissions, model.articleTransitions));
  if (spans.length === 0) return [];
  const sums = sumLattice(emissions, model.articleTransitions);
  return spans.map((span) => ({
    from: span.from + offset,
    to: span.to + offset,
    type: span.type,
    confidence: calibrate(spanProbability(sums, span), span.type, model),
  }));
}

function calibrate(probability: number, type: number, { calibration }: Model): number {
  const { slope, offset } = calibration[type] ?? { slope: 1, offset: 0 };
  return 1 / (1 + Math.exp(-(slope * logitOf(probability) + offset)));
}

/** The logit of a probability, kept away from where it has none. */
export function logitOf(probability: number): number {
  const kept = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return Math.log(kept / (1 - kept));
}

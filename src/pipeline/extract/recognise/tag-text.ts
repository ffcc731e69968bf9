import { readArticleFeatures } from './article-features.ts';
import { type DescribedTokens, describeTokens } from './described-tokens.ts';
import { readFeatures } from './features.ts';
import { LISTS } from './gazetteer.ts';
import { findKey } from './key-table.ts';
import { findBestTags, marginalsOf, type Sums, sumLattice, type Transitions } from './lattice.ts';
import type { Model, Quantised } from './model.ts';
import { readSpans, TAG_COUNT, type TagSpan } from './tags.ts';
import type { Tokens } from './tokens.ts';

/** A sentence as the model reads it. */
export interface TaggedSentence {
  /** The names over its own tokens. */
  readonly names: readonly TagSpan[];
  /** How its tokens stand in the lists, `LISTS.length` labels a token. */
  readonly labels: Uint8Array;
  /** Sums over all ways to tag it: they tell how probable any span is as a name. */
  readonly sums: Sums;
}

/**
 * Find the names in the tokens of one article, in two looks: each sentence by itself, then again with what the first
 * look found of the same words in the sentences around it.
 *
 * Method: linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001); the second look is stacked on
 * the first (Krishnan and Manning, "An effective two-stage model for exploiting non-local dependencies", 2006).
 */
export function tagText(tokens: Tokens, model: Model): readonly TaggedSentence[] {
  const row = describeTokens(tokens, model.lexicon);
  const emissions = new Float64Array(tokens.count * TAG_COUNT);
  const marginals = new Float64Array(emissions.length);
  for (const [from, to] of sentencesOf(tokens)) {
    addFeatures(row, from, to, model, emissions);
    const own = emissions.subarray(from * TAG_COUNT, to * TAG_COUNT);
    marginals.set(marginalsOf(sumLattice(own, model.transitions)), from * TAG_COUNT);
  }
  addArticleFeatures(row, marginals, model.article, emissions);
  return sentencesOf(tokens).map(([from, to]) =>
    readLattice(
      emissions.subarray(from * TAG_COUNT, to * TAG_COUNT),
      model.articleTransitions,
      row.labels.subarray(from * LISTS.length, to * LISTS.length),
    ),
  );
}

/** Read the best names of a sentence off the scores of its tags. */
export function readLattice(
  emissions: Float64Array,
  transitions: Transitions,
  labels: Uint8Array,
): TaggedSentence {
  return {
    labels,
    names: readSpans(findBestTags(emissions, transitions)),
    sums: sumLattice(emissions, transitions),
  };
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

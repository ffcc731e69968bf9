import type { DescribedTokens } from './described-tokens.ts';
import { mix } from './hashing.ts';
import { OUTSIDE, TAG_COUNT } from './tags.ts';

/** How far the same name is looked for, in sentences: about the length of an article. */
const REACH = 30;
/** Tags that say something about a name: begin and inside of PER, LOC, ORG. */
const NAMING = 6;
/** Probabilities fall into so many bands. */
const BANDS = 5;
const EDGES = [0.05, 0.2, 0.5, 0.8] as const;

/** Rows: what the tag is without regard to the token's own best tag, then once for each of those. */
const OWN_TAGS = 1 + TAG_COUNT;
const STEM_SIZE = 1 + NAMING * BANDS * 2;
const PAIR_START = STEM_SIZE * OWN_TAGS;
const PAIR_SIZE = NAMING * BANDS;
const SELF_START = PAIR_START + 2 * PAIR_SIZE;
/** Number of different features. */
export const ARTICLE_FEATURES = SELF_START + TAG_COUNT * BANDS;

/** Tokens by what stands there, each list in text order. */
type Index = ReadonlyMap<number, readonly number[]>;

interface Reading {
  readonly row: DescribedTokens;
  readonly sentenceOf: Uint32Array;
  readonly marginals: Float64Array;
  readonly stems: Index;
  readonly pairs: Index;
}

/**
 * Say what an article holds elsewhere about the words of each token: how the first look at them took the same stem,
 * and the same two stems in a row, within 30 sentences; so that a name that is clear once is known where it is not.
 *
 * @param marginals probability of each tag at each token after the first look
 * @param visit called for each token in turn with its features, numbers below {@link ARTICLE_FEATURES}; the array is
 *   used again
 */
export function readArticleFeatures(
  row: DescribedTokens,
  marginals: Float64Array,
  visit: (token: number, features: readonly number[]) => void,
): void {
  const reading = begin(row, marginals);
  const features: number[] = [];
  for (let token = 0; token < row.tokens.count; token++) {
    features.length = 0;
    const own = bestTag(marginals, token);
    putStem(reading, token, own, features);
    const stem = row.forms.stems[token] ?? 0;
    const next = row.forms.stems[token + 1] ?? 0;
    const before = row.forms.stems[token - 1] ?? 0;
    putPair(reading, token, mix(stem, next), 0, features);
    putPair(reading, token, mix(before, stem), 1, features);
    features.push(SELF_START + own * BANDS + bandOf(marginals[token * TAG_COUNT + own] ?? 0));
    visit(token, features);
  }
}

function begin(row: DescribedTokens, marginals: Float64Array): Reading {
  const { tokens, forms } = row;
  const sentenceOf = new Uint32Array(tokens.count);
  for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
    sentenceOf.fill(sentence, tokens.sentences[sentence], tokens.sentences[sentence + 1]);
  }
  const stems = new Map<number, number[]>();
  const pairs = new Map<number, number[]>();
  for (let token = 0; token < tokens.count; token++) {
    const stem = forms.stems[token] ?? 0;
    if ((forms.lengths[token] ?? 0) > 1) list(stems, stem, token);
    const hasNext = sentenceOf[token] === sentenceOf[token + 1];
    if (hasNext) list(pairs, mix(stem, forms.stems[token + 1] ?? 0), token);
  }
  return { row, sentenceOf, marginals, stems, pairs };
}

function list(index: Map<number, number[]>, key: number, token: number): void {
  const tokens = index.get(key);
  if (tokens === undefined) index.set(key, [token]);
  else tokens.push(token);
}

function bestTag(marginals: Float64Array, token: number): number {
  let best = OUTSIDE;
  for (let tag = 1; tag < TAG_COUNT; tag++) {
    const at = token * TAG_COUNT;
    if ((marginals[at + tag] ?? 0) > (marginals[at + best] ?? 0)) best = tag;
  }
  return best;
}

function bandOf(probability: number): number {
  let band = 0;
  while (band < EDGES.length && probability >= (EDGES[band] ?? 1)) band++;
  return band;
}

function putStem(reading: Reading, token: number, own: number, features: number[]): void {
  const sums = new Float64Array(NAMING);
  const tops = new Float64Array(NAMING);
  const others = reading.stems.get(reading.row.forms.stems[token] ?? 0) ?? [];
  const count = gather(reading, token, others, token, 0, sums, tops);
  const put = (feature: number): void => {
    features.push(feature, (1 + own) * STEM_SIZE + feature);
  };
  if (count === 0) put(0);
  for (let tag = 0; tag < NAMING && count > 0; tag++) {
    put(1 + tag * BANDS + bandOf((sums[tag] ?? 0) / count));
    put(1 + (NAMING + tag) * BANDS + bandOf(tops[tag] ?? 0));
  }
}

/** @param offset 0 if the token is the first of the pair, 1 if the second */
function putPair(reading: Reading, token: number, pair: number, offset: number, features: number[]): void {
  const others = reading.pairs.get(pair);
  if (others === undefined || others.length < 2) return;
  const sums = new Float64Array(NAMING);
  const count = gather(reading, token, others, token - offset, offset, sums, new Float64Array(NAMING));
  if (count === 0) return;
  for (let tag = 0; tag < NAMING; tag++) {
    features.push(PAIR_START + offset * PAIR_SIZE + tag * BANDS + bandOf((sums[tag] ?? 0) / count));
  }
}

/** Add up how others near the token were taken, and the highest. @returns how many there are */
function gather(
  { sentenceOf, marginals }: Reading,
  token: number,
  others: readonly number[],
  self: number,
  offset: number,
  sums: Float64Array,
  tops: Float64Array,
): number {
  const sentence = sentenceOf[token] ?? 0;
  let count = 0;
  for (let index = firstFrom(others, sentenceOf, sentence - REACH); index < others.length; index++) {
    const other = others[index] ?? 0;
    if ((sentenceOf[other] ?? 0) > sentence + REACH) break;
    if (other === self) continue;
    count++;
    for (let tag = 0; tag < NAMING; tag++) {
      const probability = marginals[(other + offset) * TAG_COUNT + tag + 1] ?? 0;
      sums[tag] = (sums[tag] ?? 0) + probability;
      if (probability > (tops[tag] ?? 0)) tops[tag] = probability;
    }
  }
  return count;
}

/** The first of some tokens in or after a sentence; they are in order, so half of them drop out at each step. */
function firstFrom(tokens: readonly number[], sentenceOf: Uint32Array, sentence: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentenceOf[tokens[middle] ?? 0] ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { START, type Sums, sumLattice, type Transitions } from '../lattice.ts';
import { TAG_COUNT } from '../tags.ts';
import type { Examples } from './examples.ts';
import { makeRandom, shuffle } from './random.ts';

/** How to learn. Method and names as in McMahan et al., "Ad click prediction" (2013). */
export interface LearnSettings {
  readonly epochs: number;
  /** Step size. */
  readonly alpha: number;
  /** What a weight must earn to differ from 0: it prunes features. */
  readonly l1: number;
  /** Pull of each weight towards 0. */
  readonly l2: number;
  readonly seed: number;
}

/** What was learnt: {@link TAG_COUNT} weights a feature, and the transitions. */
export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Transitions;
}

/** Weights with what their learning rates are made of. */
interface Slots {
  readonly weights: Float32Array | Float64Array;
  readonly pulls: Float64Array;
  readonly squares: Float32Array | Float64Array;
  readonly l1: number;
}

const IDLE = 1e-6;
const STEADY = 1;

/**
 * Learn a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) sentence by sentence.
 *
 * Method: FTRL-proximal (McMahan et al. 2013): every weight has its own falling learning rate, and l1 keeps most
 * weights exactly 0.
 *
 * @param size number of features
 * @param chosen sentences to learn from
 * @param base scores that each tag of each token has already, {@link TAG_COUNT} a token; learnt is what to add
 */
export function learn(
  examples: Examples,
  tags: readonly Uint8Array[],
  size: number,
  chosen: readonly number[],
  settings: LearnSettings,
  base?: Float64Array,
): Weights {
  const features = new Float32Array(size * TAG_COUNT);
  const slots = {
    weights: features,
    pulls: new Float64Array(features.length),
    squares: new Float32Array(features.length),
    l1: settings.l1,
  };
  const transitions = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
  const moves = {
    weights: transitions,
    pulls: new Float64Array(transitions.length),
    squares: new Float64Array(transitions.length),
    l1: 0,
  };
  const random = makeRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sentence of shuffle(chosen, random)) {
      const emissions = emit(examples, sentence, features, base);
      const sums = sumLattice(emissions, transitions);
      const right = tags[sentence] ?? new Uint8Array(sums.count);
      stepMoves(sums, right, moves, settings);
      stepFeatures(examples, sentence, sums, right, slots, settings);
    }
  }
  return { features, transitions };
}

/** The scores of the tags of a sentence's tokens. */
export function emit(
  { features, starts, sentences }: Examples,
  sentence: number,
  weights: Float32Array,
  base?: Float64Array,
): Float64Array {
  const from = sentences[sentence] ?? 0;
  const to = sentences[sentence + 1] ?? 0;
  const emissions =
    base?.slice(from * TAG_COUNT, to * TAG_COUNT) ?? new Float64Array((to - from) * TAG_COUNT);
  for (let token = from; token < to; token++) {
    const row = (token - from) * TAG_COUNT;
    const end = starts[token + 1] ?? 0;
    for (let at = starts[token] ?? 0; at < end; at++) {
      const weight = (features[at] ?? 0) * TAG_COUNT;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        emissions[row + tag] = (emissions[row + tag] ?? 0) + (weights[weight + tag] ?? 0);
      }
    }
  }
  return emissions;
}

function stepFeatures(
  { features, starts, sentences }: Examples,
  sentence: number,
  { count, forward, backward }: Sums,
  right: Uint8Array,
  slots: Slots,
  settings: LearnSettings,
): void {
  const from = sentences[sentence] ?? 0;
  for (let token = 0; token < count; token++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const expected = (forward[token * TAG_COUNT + tag] ?? 0) * (backward[token * TAG_COUNT + tag] ?? 0);
      const gradient = expected - (right[token] === tag ? 1 : 0);
      if (Math.abs(gradient) < IDLE) continue;
      const end = starts[from + token + 1] ?? 0;
      for (let at = starts[from + token] ?? 0; at < end; at++) {
        stepWeight(slots, (features[at] ?? 0) * TAG_COUNT + tag, gradient, settings);
      }
    }
  }
}

function stepMoves(sums: Sums, right: Uint8Array, slots: Slots, settings: LearnSettings): void {
  const { count, forward, backward, moves, emitted, scales } = sums;
  const gradients = new Float64Array(slots.weights.length);
  const add = (index: number, value: number): void => {
    gradients[index] = (gradients[index] ?? 0) + value;
  };
  for (let token = 0; token < count; token++) {
    const at = token * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if (token === 0) add(START * TAG_COUNT + tag, (forward[tag] ?? 0) * (backward[tag] ?? 0));
      const arriving = ((emitted[at + tag] ?? 0) * (backward[at + tag] ?? 0)) / (scales[token] ?? 1);
      for (let previous = 0; previous < TAG_COUNT && token > 0; previous++) {
        const index = previous * TAG_COUNT + tag;
        add(index, (forward[at - TAG_COUNT + previous] ?? 0) * (moves[index] ?? 0) * arriving);
      }
    }
    const before = token === 0 ? START : (right[token - 1] ?? 0);
    add(before * TAG_COUNT + (right[token] ?? 0), -1);
  }
  for (const [index, gradient] of gradients.entries()) {
    if (gradient !== 0) stepWeight(slots, index, gradient, settings);
  }
}

function stepWeight(
  { weights, pulls, squares, l1 }: Slots,
  index: number,
  gradient: number,
  { alpha, l2 }: LearnSettings,
): void {
  const square = squares[index] ?? 0;
  const root = Math.sqrt(square + gradient * gradient);
  const pull = (pulls[index] ?? 0) + gradient - ((root - Math.sqrt(square)) / alpha) * (weights[index] ?? 0);
  pulls[index] = pull;
  squares[index] = square + gradient * gradient;
  const excess = Math.abs(pull) - l1;
  weights[index] = excess <= 0 ? 0 : (-Math.sign(pull) * excess) / ((STEADY + root) / alpha + l2);
}

import { mayFollow, TAG_COUNT } from './tags.ts';

/** The row of {@link Transitions} that a sentence begins with. */
export const START = TAG_COUNT;

/** Scores of a tag after another: `transitions[previous * TAG_COUNT + tag]`; row {@link START} is the sentence's start. */
export type Transitions = Float64Array;

/** Sums over all ways to tag a sentence, scaled token by token so that nothing vanishes. */
export interface Sums {
  readonly count: number;
  /** exp of the scores of tags, each token's highest taken off. */
  readonly emitted: Float64Array;
  /** exp of the transitions. */
  readonly moves: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scales: Float64Array;
}

const FORBIDDEN = -1e4;

/** The transitions with those ruled out that no row of tags can have: an inside after another name or nothing. */
export function constrain(transitions: Transitions): Transitions {
  return transitions.map((score, index) => {
    const previous = Math.floor(index / TAG_COUNT);
    const isAllowed = mayFollow(previous === START ? -1 : previous, index % TAG_COUNT);
    return isAllowed ? score : FORBIDDEN;
  });
}

/**
 * The most probable row of tags.
 *
 * Method: Viterbi (1967); of equal ones the lower tag number wins.
 *
 * @param emissions scores of the tags, {@link TAG_COUNT} a token
 */
export function findBestTags(emissions: Float64Array, transitions: Transitions): Uint8Array {
  const count = emissions.length / TAG_COUNT;
  const best = new Float64Array(emissions.length);
  const from = new Uint8Array(emissions.length);
  for (let tag = 0; tag < TAG_COUNT && count > 0; tag++) {
    best[tag] = (emissions[tag] ?? 0) + (transitions[START * TAG_COUNT + tag] ?? 0);
  }
  for (let at = TAG_COUNT; at < emissions.length; at += TAG_COUNT) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < TAG_COUNT; previous++) {
        const score = (best[at - TAG_COUNT + previous] ?? 0) + (transitions[previous * TAG_COUNT + tag] ?? 0);
        if (score > top) {
          top = score;
          from[at + tag] = previous;
        }
      }
      best[at + tag] = top + (emissions[at + tag] ?? 0);
    }
  }
  return traceBack(best, from, count);
}

function traceBack(best: Float64Array, from: Uint8Array, count: number): Uint8Array {
  const tags = new Uint8Array(count);
  if (count === 0) return tags;
  const last = (count - 1) * TAG_COUNT;
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) {
    if ((best[last + other] ?? 0) > (best[last + tag] ?? 0)) tag = other;
  }
  for (let token = count - 1; token >= 0; token--) {
    tags[token] = tag;
    tag = from[token * TAG_COUNT + tag] ?? 0;
  }
  return tags;
}

/**
 * Sum over all rows of tags, from both ends.
 *
 * Method: forward–backward with scaling (Rabiner 1989, on the potentials of Lafferty, McCallum and Pereira 2001).
 */
export function sumLattice(emissions: Float64Array, transitions: Transitions): Sums {
  const count = emissions.length / TAG_COUNT;
  const sums = {
    count,
    emitted: exponentiate(emissions),
    moves: transitions.map(Math.exp),
    forward: new Float64Array(emissions.length),
    backward: new Float64Array(emissions.length),
    scales: new Float64Array(count),
  };
  sumForward(sums);
  sumBackward(sums);
  return sums;
}

function exponentiate(emissions: Float64Array): Float64Array {
  const emitted = new Float64Array(emissions.length);
  for (let at = 0; at < emissions.length; at += TAG_COUNT) {
    let top = emissions[at] ?? 0;
    for (let tag = 1; tag < TAG_COUNT; tag++) top = Math.max(top, emissions[at + tag] ?? 0);
    for (let tag = 0; tag < TAG_COUNT; tag++) emitted[at + tag] = Math.exp((emissions[at + tag] ?? 0) - top);
  }
  return emitted;
}

function sumForward({ count, emitted, moves, forward, scales }: Sums): void {
  for (let token = 0; token < count; token++) {
    const at = token * TAG_COUNT;
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let sum = token === 0 ? (moves[START * TAG_COUNT + tag] ?? 0) : 0;
      for (let previous = 0; previous < TAG_COUNT && token > 0; previous++) {
        sum += (forward[at - TAG_COUNT + previous] ?? 0) * (moves[previous * TAG_COUNT + tag] ?? 0);
      }
      const value = sum * (emitted[at + tag] ?? 0);
      forward[at + tag] = value;
      total += value;
    }
    scales[token] = total;
    for (let tag = 0; tag < TAG_COUNT; tag++) forward[at + tag] = (forward[at + tag] ?? 0) / total;
  }
}

function sumBackward({ count, emitted, moves, backward, scales }: Sums): void {
  backward.fill(1, Math.max(0, count - 1) * TAG_COUNT);
  for (let token = count - 2; token >= 0; token--) {
    const at = token * TAG_COUNT;
    const next = at + TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let sum = 0;
      for (let following = 0; following < TAG_COUNT; following++) {
        const move = (moves[tag * TAG_COUNT + following] ?? 0) * (emitted[next + following] ?? 0);
        sum += move * (backward[next + following] ?? 0);
      }
      backward[at + tag] = sum / (scales[token + 1] ?? 1);
    }
  }
}

/** The probability of each tag at each token, {@link TAG_COUNT} a token; those of a token sum to 1. */
export function marginalsOf({ forward, backward }: Sums): Float64Array {
  return forward.map((value, index) => value * (backward[index] ?? 0));
}

import type { Sums } from './lattice.ts';
import { START } from './lattice.ts';
import { beginOf, insideOf, TAG_COUNT, type TagSpan } from './tags.ts';

/**
 * The probability that exactly this name stands here: that all its tokens are tagged so and that it ends where it
 * ends, over all ways to tag the rest.
 *
 * Method: constrained forward–backward (Culotta and McCallum, "Confidence estimation for information extraction",
 * 2004).
 *
 * @example for the only token of a sentence it is the probability of its tag
 */
export function spanProbability(sums: Sums, { from, to, type }: TagSpan): number {
  const { emitted, forward, moves, scales, backward, count } = sums;
  const begin = beginOf(type);
  const inside = insideOf(type);
  let arriving = 0;
  for (let previous = 0; previous < TAG_COUNT && from > 0; previous++) {
    const before = forward[(from - 1) * TAG_COUNT + previous] ?? 0;
    arriving += before * (moves[previous * TAG_COUNT + begin] ?? 0);
  }
  if (from === 0) arriving = moves[START * TAG_COUNT + begin] ?? 0;
  let weight = (arriving * (emitted[from * TAG_COUNT + begin] ?? 0)) / (scales[from] ?? 1);
  let tag = begin;
  for (let token = from + 1; token < to; token++) {
    const move = moves[tag * TAG_COUNT + inside] ?? 0;
    weight *= (move * (emitted[token * TAG_COUNT + inside] ?? 0)) / (scales[token] ?? 1);
    tag = inside;
  }
  if (to === count) return weight;
  let leaving = 0;
  for (let next = 0; next < TAG_COUNT; next++) {
    if (next === inside) continue;
    const move = (moves[tag * TAG_COUNT + next] ?? 0) * (emitted[to * TAG_COUNT + next] ?? 0);
    leaving += move * (backward[to * TAG_COUNT + next] ?? 0);
  }
  return (weight * leaving) / (scales[to] ?? 1);
}

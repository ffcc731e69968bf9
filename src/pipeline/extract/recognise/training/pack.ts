import type { Quantised } from '../model.ts';
import { TAG_COUNT } from '../tags.ts';
import { FOREIGN_KEYS } from './examples.ts';
import type { LearntKeys } from './first-look.ts';

const STEPS = 127;

/** Round weights to 255 steps of one size. */
export function quantise(weights: Float32Array): Quantised {
  const top = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const scale = Math.fround(top / STEPS || 1);
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

/** Round the weights and leave out features that say nothing, and those of a text of other origin. */
export function packFeatures({ keys, features }: LearntKeys): {
  readonly keys: Int32Array;
  readonly features: Quantised;
} {
  const { weights, scale } = quantise(features);
  const own = keys.filter((key) => key < FOREIGN_KEYS).length;
  const kept = Array.from({ length: own }, (_, row) => row).filter((row) =>
    weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT).some((weight) => weight !== 0),
  );
  const packed = new Int8Array(kept.length * TAG_COUNT);
  for (const [index, row] of kept.entries()) {
    packed.set(weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT), index * TAG_COUNT);
  }
  return { keys: Int32Array.from(kept, (row) => keys[row] ?? 0), features: { weights: packed, scale } };
}

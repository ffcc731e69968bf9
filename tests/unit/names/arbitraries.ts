import fc from 'fast-check';
import { TAG_COUNT } from '../../../src/pipeline/extract/recognise/tags.ts';

/** Scores of tags such as a model gives. */
const score = fc.double({ min: -6, max: 6, noNaN: true });

export const transitions = fc
  .array(score, { minLength: (TAG_COUNT + 1) * TAG_COUNT, maxLength: (TAG_COUNT + 1) * TAG_COUNT })
  .map((scores) => Float64Array.from(scores));

/** Scores for sentences of a few tokens. */
export function emissions(longest: number): fc.Arbitrary<Float64Array> {
  return fc
    .integer({ min: 1, max: longest })
    .chain((tokens) => fc.array(score, { minLength: tokens * TAG_COUNT, maxLength: tokens * TAG_COUNT }))
    .map((scores) => Float64Array.from(scores));
}

/** Every row of tags for so many tokens. */
export function allRows(tokens: number): readonly (readonly number[])[] {
  if (tokens === 0) return [[]];
  const tags = Array.from({ length: TAG_COUNT }, (_, tag) => tag);
  return allRows(tokens - 1).flatMap((row) => tags.map((tag) => [...row, tag]));
}

/** The score of one row of tags. */
export function scoreRow(row: readonly number[], scores: Float64Array, moves: Float64Array): number {
  return row.reduce((sum, tag, token) => {
    const before = row[token - 1] ?? TAG_COUNT;
    return sum + (scores[token * TAG_COUNT + tag] ?? 0) + (moves[before * TAG_COUNT + tag] ?? 0);
  }, 0);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constrain,
  findBestTags,
  marginalsOf,
  sumLattice,
} from '../../../src/pipeline/extract/recognise/lattice.ts';
import { spanProbability } from '../../../src/pipeline/extract/recognise/span-probability.ts';
import { mayFollow, readSpans, TAG_COUNT } from '../../../src/pipeline/extract/recognise/tags.ts';
import { allRows, emissions, scoreRow, transitions } from './arbitraries.ts';

const RUNS = { numRuns: 40 };
const LONGEST = 3;

describe('findBestTags', () => {
  it('finds the row that trying all rows finds', () => {
    fc.assert(
      fc.property(emissions(LONGEST), transitions, (scores, moves) => {
        const best = Math.max(
          ...allRows(scores.length / TAG_COUNT).map((row) => scoreRow(row, scores, moves)),
        );
        expect(scoreRow([...findBestTags(scores, moves)], scores, moves)).toBeCloseTo(best, 9);
      }),
      RUNS,
    );
  });

  it('begins no name with an inside tag where that is ruled out', () => {
    fc.assert(
      fc.property(emissions(12), transitions, (scores, moves) => {
        const tags = [...findBestTags(scores, constrain(moves))];
        expect(tags.every((tag, token) => mayFollow(tags[token - 1] ?? -1, tag))).toBe(true);
      }),
    );
  });

  it('gives no tags for no tokens', () => {
    expect(findBestTags(new Float64Array(0), new Float64Array((TAG_COUNT + 1) * TAG_COUNT))).toHaveLength(0);
  });
});

describe('marginalsOf', () => {
  it('gives each token probabilities that sum to 1', () => {
    fc.assert(
      fc.property(emissions(30), transitions, (scores, moves) => {
        const marginals = marginalsOf(sumLattice(scores, moves));
        for (let at = 0; at < marginals.length; at += TAG_COUNT) {
          const sum = marginals.subarray(at, at + TAG_COUNT).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('gives what summing over all rows gives', () => {
    fc.assert(
      fc.property(emissions(LONGEST), transitions, (scores, moves) => {
        const weights = allRows(scores.length / TAG_COUNT).map(
          (row) => [row, Math.exp(scoreRow(row, scores, moves))] as const,
        );
        const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
        const marginals = marginalsOf(sumLattice(scores, moves));
        for (const [index, marginal] of marginals.entries()) {
          const tag = index % TAG_COUNT;
          const token = (index - tag) / TAG_COUNT;
          const sum = weights.reduce((all, [row, weight]) => all + (row[token] === tag ? weight : 0), 0);
          expect(marginal).toBeCloseTo(sum / total, 9);
        }
      }),
      RUNS,
    );
  });

  it('stays finite where scores are extreme', () => {
    const scores = Float64Array.from({ length: 50 * TAG_COUNT }, (_, index) => (index % 7) * 200);
    const marginals = marginalsOf(sumLattice(scores, new Float64Array((TAG_COUNT + 1) * TAG_COUNT)));
    expect(marginals.every(Number.isFinite)).toBe(true);
  });
});

describe('spanProbability', () => {
  it('gives the share of rows that hold exactly this name', () => {
    fc.assert(
      fc.property(emissions(LONGEST), transitions, (scores, moves) => {
        const ruled = constrain(moves);
        const sums = sumLattice(scores, ruled);
        const weights = allRows(scores.length / TAG_COUNT).map(
          (row) => [row, Math.exp(scoreRow(row, scores, ruled))] as const,
        );
        const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
        for (const span of readSpans(findBestTags(scores, ruled))) {
          const holding = weights.filter(([row]) =>
            readSpans(row).some(
              ({ from, to, type }) => from === span.from && to === span.to && type === span.type,
            ),
          );
          const share = holding.reduce((sum, [, weight]) => sum + weight, 0) / total;
          expect(spanProbability(sums, span)).toBeCloseTo(share, 9);
        }
      }),
      RUNS,
    );
  });
});

import { CLUE_COUNT, judgeClues } from '../../names/clues.ts';

/** The clues to a name as numbers, and whether it was one. */
export interface Example {
  readonly clues: Float64Array;
  readonly isRight: boolean;
}

const ROUNDS = 25;
/** Pulls weights towards 0 where there is little to judge by. */
const PRIOR = 1;

/**
 * Learn what each clue to a name weighs.
 *
 * Method: logistic regression by Newton's method, with a Gaussian prior.
 *
 * @returns {@link CLUE_COUNT} weights
 */
export function learnJudgement(examples: readonly Example[]): readonly number[] {
  let weights: readonly number[] = new Array<number>(CLUE_COUNT).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = solve(linearise(examples, weights));
    weights = weights.map((weight, index) => weight - (step[index] ?? 0));
  }
  return weights;
}

/** Curvature and, as last column, gradient of the loss. */
function linearise(examples: readonly Example[], weights: readonly number[]): readonly Float64Array[] {
  const rows = weights.map((weight, index) => {
    const row = new Float64Array(CLUE_COUNT + 1);
    row[index] = PRIOR;
    row[CLUE_COUNT] = PRIOR * weight;
    return row;
  });
  for (const { clues, isRight } of examples) {
    const expected = judgeClues(clues, weights);
    const error = expected - (isRight ? 1 : 0);
    const curve = expected * (1 - expected);
    for (const [index, row] of rows.entries()) {
      const clue = clues[index] ?? 0;
      if (clue === 0) continue;
      for (let other = 0; other < CLUE_COUNT; other++) {
        row[other] = (row[other] ?? 0) + curve * clue * (clues[other] ?? 0);
      }
      row[CLUE_COUNT] = (row[CLUE_COUNT] ?? 0) + error * clue;
    }
  }
  return rows;
}

/** Solve linear equations whose matrix is positive definite, by Gauss and Jordan. */
function solve(rows: readonly Float64Array[]): readonly number[] {
  for (const [index, row] of rows.entries()) {
    const pivot = row[index] ?? 1;
    for (let column = 0; column < row.length; column++) row[column] = (row[column] ?? 0) / pivot;
    for (const other of rows) {
      const factor = other[index] ?? 0;
      if (other === row || factor === 0) continue;
      for (let column = 0; column < row.length; column++) {
        other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
      }
    }
  }
  return rows.map((row) => row[CLUE_COUNT] ?? 0);
}

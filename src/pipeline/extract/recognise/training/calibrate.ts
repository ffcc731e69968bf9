import type { Calibration } from '../model.ts';
import { logitOf } from '../tag-text.ts';
import { NAME_TYPES } from '../tags.ts';

/** A name that was proposed, how probable the model held it, and whether it was right. */
export interface Judged {
  readonly type: number;
  readonly probability: number;
  readonly isRight: boolean;
}

const ROUNDS = 50;
/** Pulls towards the model's own probability where there is little to judge by. */
const PRIOR = 1;

/**
 * Fit for each type how the model's probabilities become shares of right ones.
 *
 * Method: logistic regression on the logit (Platt 1999) by Newton's method.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  return NAME_TYPES.map((_, type) => fitType(judged.filter((one) => one.type === type)));
}

function fitType(judged: readonly Judged[]): Calibration[number] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let [slopeGradient, offsetGradient] = [PRIOR * (slope - 1), PRIOR * offset];
    let [slopeCurve, crossCurve, offsetCurve] = [PRIOR, 0, PRIOR];
    for (const { probability, isRight } of judged) {
      const logit = logitOf(probability);
      const expected = 1 / (1 + Math.exp(-(slope * logit + offset)));
      const error = expected - (isRight ? 1 : 0);
      const weight = expected * (1 - expected);
      slopeGradient += error * logit;
      offsetGradient += error;
      slopeCurve += weight * logit * logit;
      crossCurve += weight * logit;
      offsetCurve += weight;
    }
    const determinant = slopeCurve * offsetCurve - crossCurve * crossCurve;
    slope -= (offsetCurve * slopeGradient - crossCurve * offsetGradient) / determinant;
    offset -= (slopeCurve * offsetGradient - crossCurve * slopeGradient) / determinant;
  }
  return { slope, offset };
}

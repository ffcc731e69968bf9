/** What ranking is made of. All weights are relative to a stem's, which is 1. */
export interface SearchSettings {
  /** How fast repetitions stop to count, as BM25's k1. */
  readonly saturation: number;
  /** How much long texts are held back, as BM25's b: 0 not at all, 1 fully. */
  readonly lengthPenalty: number;
  readonly weights: {
    readonly stem: number;
    readonly bare: number;
    readonly skeleton: number;
    readonly compound: number;
    readonly thing: number;
    /** Of words that stand for one that the archive does not have, or that is still being typed. */
    readonly correction: number;
    readonly completion: number;
    /** Of a word that the archive has far more often without the particle before it. */
    readonly detached: number;
  };
  /** What unknown words are taken for. */
  readonly spelling: {
    /** How many words at most. */
    readonly most: number;
    /** How much less an edit makes a word count. */
    readonly decay: number;
  };
  /** How many times the words of a title and of a key point are counted beside the text. */
  readonly titleRepeats: number;
  readonly keyPointRepeats: number;
}

/**
 * The settings that ship.
 *
 * Found on 2,023 questions and 1,956 keyword queries over 1,981 encyclopaedia paragraphs, by changing one value at a
 * time and two together. Mean reciprocal rank (questions, keywords) at the start (saturation 1.2, weights 1, 0.3,
 * 0.7): .846, .792. Saturation 0.8 .847, .791; 1 .846, .791; 1.5 .843, .786. Length penalty 0.4 .844, .788; 0.6 .845,
 * .787; 0.7 .844, .785. Skeleton 0.5 .845, .787; 0.9 .847, .790; 1.1 .848, .791. Bare 0.15 .846, .789; 0.5 .847, .791;
 * 0.7 .844, .790; with skeleton 0.9 .847, .793. Title counted once .843, .784; three times .846, .789. Compound 0.3
 * .845, .792; 0.8 .846, .792. The optimum is flat: nothing hangs on the last digit.
 *
 * What concerns unknown words, on every sixth of the same keyword queries: .790 as written; with one letter wrong,
 * missing, too many or exchanged .695, as words that may be meant lift what the other words find, and .612 without
 * them; .696 once the first word that is offered is taken.
 */
export const settings: SearchSettings = {
  saturation: 1,
  lengthPenalty: 0.5,
  weights: {
    stem: 1,
    bare: 0.5,
    skeleton: 0.9,
    compound: 0.5,
    thing: 1,
    correction: 1,
    completion: 0.7,
    detached: 1,
  },
  spelling: { most: 6, decay: 0.7 },
  titleRepeats: 2,
  keyPointRepeats: 1,
};

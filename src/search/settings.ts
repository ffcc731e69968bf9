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
  };
  /** How many times the words of a title and of a key point are counted beside the text. */
  readonly titleRepeats: number;
  readonly keyPointRepeats: number;
}

export const settings: SearchSettings = {
  saturation: 1.2,
  lengthPenalty: 0.5,
  weights: { stem: 1, bare: 0.3, skeleton: 0.7, compound: 0.5, thing: 1, correction: 0.6, completion: 0.7 },
  titleRepeats: 2,
  keyPointRepeats: 1,
};

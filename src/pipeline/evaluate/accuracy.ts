/** How good what was found is, as fractions. */
export interface Accuracy {
  /** Share of right ones among those found. */
  readonly precision: number;
  /** Share of those found among the right ones. */
  readonly recall: number;
  /** Harmonic mean of both. */
  readonly f1: number;
}

/** Counts that accuracy is made of; counts of parts of a text add up to those of the whole (micro average). */
export interface Counts {
  /** Found and right. */
  readonly hits: number;
  readonly found: number;
  /** What should have been found. */
  readonly wanted: number;
}

/** @example accuracyOf({ hits: 1, found: 2, wanted: 4 }) // { precision: 0.5, recall: 0.25, f1: 0.333… }; nothing found or wanted is 0 */
export function accuracyOf({ hits, found, wanted }: Counts): Accuracy {
  return {
    precision: found === 0 ? 0 : hits / found,
    recall: wanted === 0 ? 0 : hits / wanted,
    f1: found + wanted === 0 ? 0 : (2 * hits) / (found + wanted),
  };
}

/** Count how many of the found keys are wanted ones. */
export function countHits(wanted: readonly string[], found: readonly string[]): Counts {
  const right = new Set(wanted);
  const hits = found.filter((key) => right.has(key)).length;
  return { hits, found: found.length, wanted: wanted.length };
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { hits, found, wanted }) => ({
      hits: sum.hits + hits,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    { hits: 0, found: 0, wanted: 0 },
  );
}

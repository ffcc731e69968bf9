import { overlapOf, sharedNumbers, type TextSketch } from './text-sketch.ts';

/** Two texts of which one holds much of the other. */
export interface Copy {
  /** Positions in the list of sketches, the smaller first. */
  readonly first: number;
  readonly second: number;
  /** Share of the shorter text that is in the longer one, 0 to 1; 1 for the same words. */
  readonly overlap: number;
}

/** Share of the shorter text from which on one is called a copy of the other. See the evaluate task «duplicates». */
export const COPY_OVERLAP = 0.55;

/** Share of the numbers that a copy has in common with what it was made from. */
const SHARED_NUMBERS = 0.6;

/** Shingles that two texts must share: a line that agencies put under everything is no copy. */
const FEWEST_SHARED = 8;

/** Hashes that more texts have than this are phrases, and bring nobody together. */
const COMMONEST = 40;

/** A hash and a position in one number: 32 bits and 20. */
const POSITIONS = 2 ** 20;

/**
 * Find the texts of which one holds much of another, cut or longer, with other punctuation or another title.
 * Hashes lead from text to text, so the time grows with the number of texts and not with that of pairs.
 *
 * @param sketches as `sketchText` makes them; at most a million
 * @returns pairs, in the order of their positions
 * @example findCopies([sketchText(a), sketchText(b)]) // [{ first: 0, second: 1, overlap: 0.93 }]
 */
export function findCopies(sketches: readonly TextSketch[]): readonly Copy[] {
  const shared = new Map<number, number>();
  for (const texts of groupsOf(sketches)) {
    for (let i = 0; i < texts.length; i++) {
      for (let j = i + 1; j < texts.length; j++) {
        const pair = (texts[i] ?? 0) * POSITIONS + (texts[j] ?? 0);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const copies: Copy[] = [];
  for (const [pair, count] of shared) {
    const [first, second] = [Math.floor(pair / POSITIONS), pair % POSITIONS];
    const [a, b] = [sketches[first], sketches[second]];
    if (a === undefined || b === undefined) continue;
    const overlap = overlapOf(a, b);
    const isSame = overlap === 1 && a.shingles.length === b.shingles.length;
    const isCopy = count >= FEWEST_SHARED && overlap >= COPY_OVERLAP && sharedNumbers(a, b) >= SHARED_NUMBERS;
    if (isSame || isCopy) copies.push({ first, second, overlap });
  }
  return copies.sort((a, b) => a.first - b.first || a.second - b.second);
}

/** The texts of each hash that several have, but not too many. */
function* groupsOf(sketches: readonly TextSketch[]): Generator<readonly number[]> {
  const size = sketches.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const entries = new Float64Array(size);
  let at = 0;
  sketches.forEach(({ shingles }, position) => {
    for (const hash of shingles) entries[at++] = hash * POSITIONS + position;
  });
  entries.sort();
  for (let start = 0; start < size; ) {
    const hash = Math.floor((entries[start] ?? 0) / POSITIONS);
    let end = start + 1;
    while (end < size && Math.floor((entries[end] ?? 0) / POSITIONS) === hash) end++;
    if (end - start > 1 && end - start <= COMMONEST) {
      yield Array.from(entries.subarray(start, end), (entry) => entry % POSITIONS);
    }
    start = end;
  }
}

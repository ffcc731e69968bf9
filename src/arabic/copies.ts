import { overlapOf, sharedNumbers, type TextSketch } from './text-sketch.ts';

/** Two texts of which one holds much of the other. */
export interface Copy {
  /** Positions in the list of sketches, the smaller first. */
  readonly first: number;
  readonly second: number;
  /** Share of the shorter text that is in the longer one, 0 to 1; 1 for the same words. */
  readonly overlap: number;
  /**
   * Both belong to more texts than are compared each with each: the first stands for them, and what else it has as its
   * copies within the crowd are copies of the second too.
   */
  readonly isInCrowd: boolean;
}

/** Share of the shorter text from which on one is called a copy of the other. See the evaluate task «duplicates». */
export const COPY_OVERLAP = 0.55;

/** Share of the numbers that a copy has in common with what it was made from. */
const SHARED_NUMBERS = 0.6;

/** Shingles that two texts must share: a line that agencies put under everything is no copy. */
const FEWEST_SHARED = 8;

/** Texts of one hash that are compared each with each; of more, a crowd, each is compared with a few that stand for it. */
const MOST_EACH = 40;

/** Texts that stand for a crowd: a phrase that the wire and others use must not hide its story behind the others. */
const LEADERS = 4;

/** Share of a crowd that must be like its leaders. What is common to fewer is a phrase, and brings nobody together. */
const ALIKE = 0.5;

/** A hash and a position in one number: 32 bits and 20. */
const POSITIONS = 2 ** 20;

/**
 * Find the texts of which one holds much of another, cut or longer, with other punctuation or another title.
 * Hashes lead from text to text, so the time grows with the number of texts and not with that of pairs. Of a story that
 * more than 40 have, not every pair is told: each has one with a text that stands for the crowd, its leader.
 *
 * Method: an inverted index of bottom-k sketches, and in crowds leader clustering (Hartigan 1975).
 *
 * @param sketches as `sketchText` makes them; at most a million
 * @returns pairs, in the order of their positions
 * @example findCopies([sketchText(a), sketchText(b)]) // [{ first: 0, second: 1, overlap: 0.93, isInCrowd: false }]
 */
export function findCopies(sketches: readonly TextSketch[]): readonly Copy[] {
  const shared = new Map<number, number>();
  const led = new Set<number>();
  const likeness = new Likeness(sketches);
  const count = (pair: number): void => {
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  };
  for (const texts of groupsOf(sketches)) {
    if (texts.length > MOST_EACH) {
      for (const pair of followLeaders(texts, likeness)) {
        led.add(pair);
        count(pair);
      }
      continue;
    }
    for (let i = 0; i < texts.length; i++) {
      for (let j = i + 1; j < texts.length; j++) count(pairOf(texts[i], texts[j]));
    }
  }
  const copies: Copy[] = [];
  for (const [pair, hashes] of shared) {
    const { overlap, isSame, isLike } = likeness.of(pair);
    if (!isSame && !(isLike && hashes >= FEWEST_SHARED)) continue;
    const [first, second] = [Math.floor(pair / POSITIONS), pair % POSITIONS];
    copies.push({ first, second, overlap, isInCrowd: led.has(pair) });
  }
  return copies.sort((a, b) => a.first - b.first || a.second - b.second);
}

function pairOf(first = 0, second = 0): number {
  return first * POSITIONS + second;
}

/** How like the texts of a pair are. */
interface Like {
  readonly overlap: number;
  readonly isSame: boolean;
  /** One holds enough of the other, the numbers with it. */
  readonly isLike: boolean;
}

/** Compares texts, each two of a crowd only once however many hashes lead to them. */
class Likeness {
  readonly #known = new Map<number, Like>();
  readonly #sketches: readonly TextSketch[];

  constructor(sketches: readonly TextSketch[]) {
    this.#sketches = sketches;
  }

  of(pair: number): Like {
    return this.#known.get(pair) ?? this.#compare(pair);
  }

  /** The same, for a pair that will be asked for again. */
  keep(pair: number): Like {
    const known = this.#known.get(pair);
    if (known !== undefined) return known;
    const like = this.#compare(pair);
    this.#known.set(pair, like);
    return like;
  }

  #compare(pair: number): Like {
    const [a, b] = [this.#sketches[Math.floor(pair / POSITIONS)], this.#sketches[pair % POSITIONS]];
    if (a === undefined || b === undefined) return { overlap: 0, isSame: false, isLike: false };
    const overlap = overlapOf(a, b);
    const isSame = overlap === 1 && a.shingles.length === b.shingles.length;
    return { overlap, isSame, isLike: overlap >= COPY_OVERLAP && sharedNumbers(a, b) >= SHARED_NUMBERS };
  }
}

/** The pairs of a crowd's texts with the first leader that each is like; none, if what they share is but a phrase. */
function followLeaders(texts: readonly number[], likeness: Likeness): readonly number[] {
  const leaders: number[] = [];
  const pairs: number[] = [];
  for (const text of texts) {
    const leader = leaders.find((one) => {
      const { isSame, isLike } = likeness.keep(pairOf(one, text));
      return isSame || isLike;
    });
    if (leader !== undefined) pairs.push(pairOf(leader, text));
    else if (leaders.length < LEADERS) leaders.push(text);
  }
  return pairs.length >= texts.length * ALIKE ? pairs : [];
}

/** The texts of each hash that several have. */
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
    if (end - start > 1) {
      yield Array.from(entries.subarray(start, end), (entry) => entry % POSITIONS);
    }
    start = end;
  }
}

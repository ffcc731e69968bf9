import type { NumberedText } from './vocabulary.ts';

/** How often words and classes follow each other. */
interface Counts {
  /** For each word the words after it and before it, with how often; the last word is the edge of a sentence. */
  readonly after: readonly ReadonlyMap<number, number>[];
  readonly before: readonly ReadonlyMap<number, number>[];
}

interface State {
  readonly classes: Uint16Array;
  readonly size: number;
  /** `pairs[a * size + b]`: how often class b follows class a. */
  readonly pairs: Float64Array;
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
  /** `n ln n` of every number up to the words of the text: looked up billions of times. */
  readonly terms: Float64Array;
}

/** How often words of some classes stand beside a word: `times[i]` for class `classes[i]`. */
interface Side {
  readonly classes: Uint16Array;
  readonly times: Uint32Array;
  readonly total: number;
}

/** The neighbours of one word, by class. */
interface Neighbours {
  readonly after: Side;
  readonly before: Side;
  readonly self: number;
}

const ROUNDS = 12;
/** A round that moves fewer words than this share is the last. */
const SETTLED = 0.01;
const LEAST_GAIN = 1e-9;

/**
 * Sort words into classes so that the class of a word tells as much as possible of the next one's.
 *
 * Method: the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each word in turn goes to the
 * class where the likelihood of a class bigram model is highest, until few move.
 *
 * @returns the class of each word, 0 to `count` − 1
 */
export function clusterWords({ keys, sentences }: NumberedText, count: number): Uint16Array {
  const counts = countNeighbours(sentences, keys.length);
  const state = begin(counts, keys.length, count);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let word = 0; word < keys.length; word++) if (exchange(word, counts, state, count)) moved++;
    if (moved < keys.length * SETTLED) break;
  }
  return state.classes.slice(0, keys.length);
}

function countNeighbours(sentences: readonly Int32Array[], edge: number): Counts {
  const after = Array.from({ length: edge + 1 }, () => new Map<number, number>());
  const before = Array.from({ length: edge + 1 }, () => new Map<number, number>());
  const add = (map: Map<number, number> | undefined, word: number): void => {
    map?.set(word, (map.get(word) ?? 0) + 1);
  };
  for (const sentence of sentences) {
    let previous = edge;
    for (const word of [...sentence, edge]) {
      if (word >= 0 && previous >= 0) {
        add(after[previous], word);
        add(before[word], previous);
      }
      previous = word;
    }
  }
  return { after, before };
}

function begin({ after }: Counts, words: number, count: number): State {
  const size = count + 1;
  const classes = Uint16Array.from({ length: words + 1 }, (_, word) =>
    word === words ? count : word % count,
  );
  const state = {
    classes,
    size,
    pairs: new Float64Array(size * size),
    lefts: new Float64Array(size),
    rights: new Float64Array(size),
    terms: listTerms(after),
  };
  for (const [word, following] of after.entries()) {
    for (const [next, times] of following) addPair(state, classes[word] ?? 0, classes[next] ?? 0, times);
  }
  return state;
}

function listTerms(after: Counts['after']): Float64Array {
  const total = after.reduce((sum, words) => [...words.values()].reduce((a, b) => a + b, sum), 0);
  return Float64Array.from({ length: total + 1 }, (_, n) => (n > 1 ? n * Math.log(n) : 0));
}

function addPair({ pairs, lefts, rights, size }: State, left: number, right: number, times: number): void {
  pairs[left * size + right] = (pairs[left * size + right] ?? 0) + times;
  lefts[left] = (lefts[left] ?? 0) + times;
  rights[right] = (rights[right] ?? 0) + times;
}

function exchange(word: number, counts: Counts, state: State, count: number): boolean {
  const around = neighboursOf(word, counts, state.classes);
  const old = state.classes[word] ?? 0;
  place(state, old, around, -1);
  let best = old;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < count; to++) {
    const gain = gainOf(state, to, around);
    if (gain <= bestGain + LEAST_GAIN) continue;
    bestGain = gain;
    best = to;
  }
  place(state, best, around, 1);
  state.classes[word] = best;
  return best !== old;
}

function neighboursOf(word: number, counts: Counts, classes: Uint16Array): Neighbours {
  return {
    after: readSide(word, counts.after[word], classes),
    before: readSide(word, counts.before[word], classes),
    self: counts.after[word]?.get(word) ?? 0,
  };
}

function readSide(word: number, words: ReadonlyMap<number, number> | undefined, classes: Uint16Array): Side {
  const sums = new Map<number, number>();
  for (const [other, times] of words ?? []) {
    const to = classes[other] ?? 0;
    if (other !== word) sums.set(to, (sums.get(to) ?? 0) + times);
  }
  const times = Uint32Array.from(sums.values());
  return { classes: Uint16Array.from(sums.keys()), times, total: times.reduce((a, b) => a + b, 0) };
}

function place(state: State, to: number, { after, before, self }: Neighbours, sign: number): void {
  for (const [index, next] of after.classes.entries())
    addPair(state, to, next, sign * (after.times[index] ?? 0));
  for (const [index, previous] of before.classes.entries()) {
    addPair(state, previous, to, sign * (before.times[index] ?? 0));
  }
  addPair(state, to, to, sign * self);
}

/** How much the likelihood grows if the word joins the class. */
function gainOf({ pairs, lefts, rights, size, terms }: State, to: number, around: Neighbours): number {
  const { after, before, self } = around;
  let gain = 0;
  let inner = self;
  for (let index = 0; index < after.classes.length; index++) {
    const next = after.classes[index] ?? 0;
    const times = after.times[index] ?? 0;
    if (next === to) inner += times;
    else gain += growth(terms, pairs[to * size + next] ?? 0, times);
  }
  for (let index = 0; index < before.classes.length; index++) {
    const previous = before.classes[index] ?? 0;
    const times = before.times[index] ?? 0;
    if (previous === to) inner += times;
    else gain += growth(terms, pairs[previous * size + to] ?? 0, times);
  }
  gain += growth(terms, pairs[to * size + to] ?? 0, inner);
  gain -= growth(terms, lefts[to] ?? 0, after.total + self);
  return gain - growth(terms, rights[to] ?? 0, before.total + self);
}

function growth(terms: Float64Array, value: number, more: number): number {
  return (terms[value + more] ?? 0) - (terms[value] ?? 0);
}

import { fold } from './fold.ts';

/** Words of a shingle: three in a row are rarely the same by chance. */
const WORDS = 3;

/** Hashes that are kept: enough to tell a half from a third. */
export const SKETCH_SIZE = 128;

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;

const [OTHER, LETTER, NUMBER] = [0, 1, 2];

/** Of each code unit of the basic plane: letter, number, or what words end at. */
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return /\p{L}/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? NUMBER : OTHER;
});

/** Numbers that are kept: a bulletin is told from another by few. */
const NUMBERS_KEPT = 32;

/** What is kept of a text to find its copies. */
export interface TextSketch {
  /** The smallest hashes of its shingles, ascending and all different: at most SKETCH_SIZE. */
  readonly shingles: Uint32Array;
  /** Hashes of its numbers, ascending and all different. */
  readonly numbers: Uint32Array;
}

/**
 * Sketch a text, so that its copies are found without comparing texts: by its shingles, runs of three folded words, and
 * by its numbers. Punctuation, tashkeel, kinds of hamza and of digits do not count, nor does the text's layout.
 *
 * Method: bottom-k sketches (Cohen and Kaplan 2007) of shingles (Broder 1997).
 *
 * @example sketchText('قال الوزير إن الخطة تبدأ غدًا').shingles.length // 4
 */
export function sketchText(text: string): TextSketch {
  const { hashes, numbers } = hashWords(fold(text));
  const shingles = new Uint32Array(Math.max(0, hashes.length - WORDS + 1));
  for (let i = 0; i < shingles.length; i++)
    shingles[i] = hashShingle(hashes[i], hashes[i + 1], hashes[i + 2]);
  return {
    shingles: smallest(shingles, SKETCH_SIZE),
    numbers: smallest(Uint32Array.from(numbers), NUMBERS_KEPT),
  };
}

function smallest(hashes: Uint32Array, count: number): Uint32Array {
  const kept: number[] = [];
  for (const hash of hashes.sort()) {
    if (hash !== kept.at(-1)) kept.push(hash);
    if (kept.length === count) break;
  }
  return Uint32Array.from(kept);
}

/** Hashes of the words of a text, and of those among them that are numbers (FNV-1a over code units). */
function hashWords(text: string): {
  readonly hashes: readonly number[];
  readonly numbers: readonly number[];
} {
  const hashes: number[] = [];
  const numbers: number[] = [];
  let hash = FNV_START;
  let kinds = OTHER;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const kind = CLASSES[unit] ?? OTHER;
    if (kind !== OTHER) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      kinds |= kind;
    } else if (kinds !== OTHER) {
      hashes.push(hash);
      if (kinds === NUMBER) numbers.push(hash);
      hash = FNV_START;
      kinds = OTHER;
    }
  }
  return { hashes, numbers };
}

/** Spread well over all 32 bits (the finaliser of MurmurHash3): the smallest hashes must be a fair sample. */
function hashShingle(a = 0, b = 0, c = 0): number {
  let hash = Math.imul(a, 31) ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(c, 0x85ebca77);
  hash ^= a >>> 15;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * How much of the shorter text is in the longer one, as their sketches tell: the share of its shingles, 0 to 1.
 *
 * @example overlapOf(sketchText('أ ب ج د ه'), sketchText('أ ب ج د')) // 1
 */
export function overlapOf(a: TextSketch, b: TextSketch): number {
  // Above the last hash of a full sketch nothing is known of its text.
  const top = Math.min(lastOf(a.shingles), lastOf(b.shingles));
  return shareOf(a.shingles, b.shingles, top);
}

/**
 * How many of the numbers of the text that has fewer are in the other, 0 to 1; 1 if it has none. Bulletins of two days
 * have the same words and other numbers.
 */
export function sharedNumbers(a: TextSketch, b: TextSketch): number {
  return Math.min(a.numbers.length, b.numbers.length) === 0
    ? 1
    : shareOf(a.numbers, b.numbers, Number.MAX_SAFE_INTEGER);
}

/** Of two ascending lists up to a number: the share of the one with fewer that is in the other. */
function shareOf(a: Uint32Array, b: Uint32Array, top: number): number {
  let [i, j, both] = [0, 0, 0];
  for (;;) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (Math.min(x, y) > top) break;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const fewer = Math.min(i, j);
  return fewer === 0 ? 0 : both / fewer;
}

function lastOf(hashes: Uint32Array): number {
  return hashes.length < SKETCH_SIZE ? 0xffffffff : (hashes.at(-1) ?? 0);
}

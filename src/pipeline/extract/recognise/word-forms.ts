import { hashUnits, mix, SEED, step } from './hashing.ts';
import type { Tokens } from './tokens.ts';
import { SHAPE, shapeOf, stemStart } from './word-parts.ts';

/** Longest prefix and suffix that features look at. */
export const AFFIX = 4;
/** Longest run of letters inside a word that features look at, and the letters of a word that are looked at. */
const GRAM = 4;
const WORD_LIMIT = 24;

/** What each token is by itself, as hashes and small numbers, one entry a token. */
export interface WordForms {
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly shapes: Uint8Array;
  readonly lengths: Uint8Array;
  /** {@link AFFIX} entries a token, by length from 1; 0 where the word is not longer. */
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  /** Runs of 2 to 4 letters, the word's edges being letters too; token `i` has `[gramStarts[i], gramStarts[i + 1])`. */
  readonly grams: Int32Array;
  readonly gramStarts: Uint32Array;
}

/** Hash the tokens and their parts, each letter once. */
export function readWordForms(tokens: Tokens): WordForms {
  const { count, units, starts, ends } = tokens;
  const forms = {
    words: new Int32Array(count),
    stems: new Int32Array(count),
    shapes: new Uint8Array(count),
    lengths: new Uint8Array(count),
    prefixes: new Int32Array(count * AFFIX),
    suffixes: new Int32Array(count * AFFIX),
    grams: new Int32Array((units.length + count * 2) * (GRAM - 1)),
    gramStarts: new Uint32Array(count + 1),
  };
  let size = 0;
  for (let token = 0; token < count; token++) {
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    forms.words[token] = hashUnits(units, start, end);
    forms.stems[token] = hashUnits(units, stemStart(units, start, end), end);
    forms.shapes[token] = shapeOf(units, start, end);
    forms.lengths[token] = Math.min(end - start, 10);
    readAffixes(units, start, end, token * AFFIX, forms);
    forms.gramStarts[token] = size;
    const isWord = forms.shapes[token] !== SHAPE.number && forms.shapes[token] !== SHAPE.mark;
    if (isWord) size = readGrams(units, start, Math.min(end, start + WORD_LIMIT), forms.grams, size);
  }
  forms.gramStarts[count] = size;
  return forms;
}

function readAffixes(
  units: Uint16Array,
  start: number,
  end: number,
  at: number,
  { prefixes, suffixes }: Pick<WordForms, 'prefixes' | 'suffixes'>,
): void {
  let prefix = SEED;
  let suffix = SEED;
  for (let length = 1; length <= AFFIX && length < end - start; length++) {
    prefix = step(prefix, units[start + length - 1] ?? 0);
    suffix = step(suffix, units[end - length] ?? 0);
    prefixes[at + length - 1] = mix(prefix, length);
    suffixes[at + length - 1] = mix(suffix, -length);
  }
}

/** The edges of the word are the unit 0, so that a run at an edge is told from one inside. */
function readGrams(units: Uint16Array, start: number, end: number, grams: Int32Array, from: number): number {
  let size = from;
  for (let first = start - 1; first < end; first++) {
    let rolling = SEED;
    for (let length = 1; length <= GRAM && first + length <= end + 1; length++) {
      const at = first + length - 1;
      rolling = step(rolling, at < start || at >= end ? 0 : (units[at] ?? 0));
      if (length > 1) grams[size++] = rolling;
    }
  }
  return size;
}

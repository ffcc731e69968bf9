import { fold } from '../../../arabic/fold.ts';

/** Tokens of several sentences, folded, in one row of code units. */
export interface Tokens {
  readonly count: number;
  readonly units: Uint16Array;
  /** Token `i` is `units[starts[i], ends[i])`; it is empty where folding left nothing. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sentence `s` has the tokens `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Uint32Array;
}

const BREAK = '\n';

/**
 * Fold the tokens of a text in one go.
 *
 * @param sentences words and punctuation marks as they stand in the text; no token holds white space
 * @example foldTokens([['إلى', 'مصر', '.']]).sentences // Uint32Array [0, 3]
 */
export function foldTokens(sentences: readonly (readonly string[])[]): Tokens {
  const count = sentences.reduce((sum, tokens) => sum + tokens.length, 0);
  const text = fold(sentences.flat().join(BREAK));
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const separator = BREAK.charCodeAt(0);
  for (let token = 0, at = 0; token < count; token++, at++) {
    starts[token] = at;
    while (at < units.length && units[at] !== separator) at++;
    ends[token] = at;
  }
  const firsts = new Uint32Array(sentences.length + 1);
  for (const [index, tokens] of sentences.entries()) firsts[index + 1] = (firsts[index] ?? 0) + tokens.length;
  return { count, units, starts, ends, sentences: firsts };
}

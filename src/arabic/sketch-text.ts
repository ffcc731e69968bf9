import type { TextSketch } from './text-sketch.ts';

const BASE = 36;

/**
 * Write a sketch as a short text, for a store that holds no bytes.
 *
 * @example decodeSketch(encodeSketch(sketch)) // the same sketch
 */
export function encodeSketch({ shingles, numbers }: TextSketch): string {
  return `${encode(shingles)};${encode(numbers)}`;
}

/** Read a sketch that `encodeSketch` wrote; an empty text is the sketch of an empty text. */
export function decodeSketch(text: string): TextSketch {
  const [shingles = '', numbers = ''] = text.split(';');
  return { shingles: decode(shingles), numbers: decode(numbers) };
}

/** Ascending numbers as the steps between them, which are shorter. */
function encode(hashes: Uint32Array): string {
  return Array.from(hashes, (hash, i) => (hash - (hashes[i - 1] ?? 0)).toString(BASE)).join(' ');
}

function decode(text: string): Uint32Array {
  let hash = 0;
  return Uint32Array.from(text === '' ? [] : text.split(' '), (step) => {
    hash += Number.parseInt(step, BASE);
    return hash;
  });
}

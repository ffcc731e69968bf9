/** `contents`, the table of a shard. Documents are known by their number in it; so are the files of their texts. */
export interface ShardContents {
  /** For each document the logarithm of its number of words, in steps of LENGTH_STEP. */
  readonly lengths: readonly number[];
  /** The first skeleton of each chunk, or as much of it as tells it from what is before. */
  readonly chunks: readonly string[];
}

/** Sixteen steps from one length to its double: finer than ranking can tell. */
export const LENGTH_STEP = 1 / 16;

export function packLength(words: number): number {
  return Math.round(Math.log2(Math.max(1, words)) / LENGTH_STEP);
}

export function unpackLength(packed: number): number {
  return 2 ** (packed * LENGTH_STEP);
}

/**
 * Which part of a sorted list would hold a key, when each part is known by where it starts.
 *
 * @returns -1 when the key comes before them all
 */
export function findPart(starts: readonly string[], key: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** As much of a key as comes after all that is before it. */
export function shortestStart(key: string, before: string): string {
  const letters = [...key];
  const size = letters.findIndex((_, i) => letters.slice(0, i + 1).join('') > before);
  return size < 0 ? key : letters.slice(0, size + 1).join('');
}

import type { DescribedTokens } from '../described-tokens.ts';
import { readFeatures } from '../features.ts';
import { KEY_BITS } from '../hashing.ts';

/** Sentences as rows of features: token `t` has `features[starts[t], starts[t + 1])`. */
export interface Examples {
  readonly features: Int32Array;
  readonly starts: Uint32Array;
  /** Sentence `s` has the tokens `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Uint32Array;
}

/** Read all features of a text. The values in `features` are their keys. */
export function readExamples(row: DescribedTokens): Examples {
  const { sentences, count } = row.tokens;
  const chunks: Int32Array[] = [];
  const starts = new Uint32Array(count + 1);
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    readFeatures(row, sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0, (token, keys, size) => {
      chunks.push(keys.slice(0, size));
      starts[token + 1] = (starts[token] ?? 0) + size;
    });
  }
  const features = new Int32Array(starts[count] ?? 0);
  for (const [token, chunk] of chunks.entries()) features.set(chunk, starts[token]);
  return { features, starts, sentences };
}

/** Which keys the examples of some sentences have at least `least` times, in rising order. */
export function countKeys(
  { features, starts, sentences }: Examples,
  chosen: readonly number[],
  least: number,
): Int32Array {
  const counts = new Map<number, number>();
  for (const sentence of chosen) {
    const end = starts[sentences[sentence + 1] ?? 0] ?? 0;
    for (let at = starts[sentences[sentence] ?? 0] ?? 0; at < end; at++) {
      const key = features[at] ?? 0;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Int32Array.from([...counts].filter(([, count]) => count >= least).map(([key]) => key)).sort();
}

/** Put the place of each key among `keys` in its stead, and drop those that are not there. */
export function indexExamples({ features, starts, sentences }: Examples, keys: Int32Array): Examples {
  const places = new Map(Array.from(keys, (key, index) => [key, index]));
  const kept = new Int32Array(features.length);
  const newStarts = new Uint32Array(starts.length);
  let size = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at++) {
      const place = places.get(features[at] ?? 0);
      if (place !== undefined) kept[size++] = place;
    }
    newStarts[token + 1] = size;
  }
  return { features: kept.slice(0, size), starts: newStarts, sentences };
}

/** Keys from here on belong to the second text of {@link joinExamples} alone. */
export const FOREIGN_KEYS = 2 ** KEY_BITS;

/**
 * Put a text of other origin after the first, to learn from both. Each feature of the second stands there twice, as
 * itself and as a copy that only the second text has: what is particular to it, such as other guidelines, goes into
 * the copies, which are thrown away.
 *
 * Method: feature augmentation (Daumé, "Frustratingly easy domain adaptation", 2007), with copies on one side.
 */
export function joinExamples(first: Examples, second: Examples): Examples {
  const size = first.features.length;
  const features = new Int32Array(size + 2 * second.features.length);
  features.set(first.features);
  for (const [index, key] of second.features.entries()) {
    features[size + 2 * index] = key;
    features[size + 2 * index + 1] = key + FOREIGN_KEYS;
  }
  const tokens = first.starts.length - 1;
  return {
    features,
    starts: Uint32Array.from([
      ...first.starts,
      ...second.starts.subarray(1).map((start) => size + 2 * start),
    ]),
    sentences: Uint32Array.from([
      ...first.sentences,
      ...second.sentences.subarray(1).map((token) => tokens + token),
    ]),
  };
}

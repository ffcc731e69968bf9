import { ALEF, LAM } from '../../../arabic/letters.ts';
import { hashText, hashUnits, keyOf, SEED, step } from './hashing.ts';
import { findKey, type KeyTable, makeKeyTable } from './key-table.ts';
import type { Tokens } from './tokens.ts';
import { isArticleAt, nameStarts, SHAPE } from './word-parts.ts';

/** Which class each known word belongs to, in a coarse and a fine division of the vocabulary. */
export interface ClusterEntries {
  /** Rising. */
  readonly keys: Int32Array;
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
}

export interface Clusters extends ClusterEntries {
  readonly table: KeyTable;
}

/** The class of words that nobody has met. */
export const UNKNOWN = 0xffff;

const ARTICLE = hashText(ALEF + LAM);
/** Numbers are one word each by how many digits they have. */
const NUMBER = hashText('#');

export function openClusters(entries: ClusterEntries): Clusters {
  return { ...entries, table: makeKeyTable(entries.keys) };
}

/** The hash under which a token is clustered: its word, or for a number its length. */
export function clusterHash(word: number, shape: number, length: number): number {
  return shape === SHAPE.number ? step(NUMBER, Math.min(length, 5)) : word;
}

/**
 * Find the class of each token: of the word as it stands, else without a conjunction or preposition, else with or
 * without the article.
 *
 * @returns the index of the class in {@link ClusterEntries} for each token, or −1
 */
export function findClusters(
  tokens: Tokens,
  words: Int32Array,
  shapes: Uint8Array,
  { table }: Clusters,
): Int32Array {
  const found = new Int32Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.starts[token] ?? 0;
    const end = tokens.ends[token] ?? 0;
    const hash = clusterHash(words[token] ?? SEED, shapes[token] ?? 0, end - start);
    const index = findKey(table, keyOf(hash));
    found[token] = index >= 0 || end - start < 3 ? index : findInParts(tokens.units, start, end, table);
  }
  return found;
}

function findInParts(units: Uint16Array, start: number, end: number, table: KeyTable): number {
  for (const from of nameStarts(units, start, end)) {
    const isArticled = from >= start + 2 && isArticleAt(units, from - 2, end);
    const bare = hashUnits(units, from, end);
    const articled = hashUnits(units, from, end, ARTICLE);
    for (const hash of isArticled ? [articled, bare] : [bare, articled]) {
      const index = findKey(table, keyOf(hash));
      if (index >= 0) return index;
    }
  }
  return -1;
}

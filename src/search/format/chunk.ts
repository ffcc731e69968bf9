import { stemsOf } from '../analyze.ts';
import { type Cursor, readNumber } from './bytes.ts';

/**
 * Part of a shard's words. Words are in order of their skeleton, then of their stem, then of their form, and all
 * words of one skeleton are in the same chunk. So one file answers for a word in every form: a stem's documents
 * are those of its forms, a skeleton's those of its stems, and each occurrence is stored once.
 */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly words: readonly ChunkWord[];
}

/** A form in a chunk, and where its documents are in the bytes. */
export interface ChunkWord {
  readonly form: string;
  readonly bare: string;
  readonly stem: string;
  readonly skeleton: string;
  readonly start: number;
  /** Its place in the chunk: the list of its positions has the same one. */
  readonly index: number;
}

/** The documents of a word in one shard, and how often each has it. */
export interface Postings {
  /** Numbers in the shard, in order. */
  readonly pages: Int32Array;
  readonly counts: Int32Array;
}

/** Counts below this stand in the same number as the document. */
export const SMALL_COUNT = 4;

const decoder = new TextDecoder();

/**
 * Read a chunk's words. Each is: how many bytes of UTF-8 it shares with the word before, how many follow, those
 * bytes, how many bytes its documents take up, and those (see readPostings).
 *
 * @throws DamagedIndex
 */
export function readChunk(bytes: Uint8Array): Chunk {
  const cursor: Cursor = { bytes, at: 0 };
  const words: ChunkWord[] = [];
  let before = new Uint8Array(0);
  while (cursor.at < bytes.length) {
    const shared = readNumber(cursor);
    const size = readNumber(cursor);
    const own = new Uint8Array(shared + size);
    own.set(before.subarray(0, shared));
    own.set(bytes.subarray(cursor.at, cursor.at + size), shared);
    cursor.at += size;
    before = own;
    const form = decoder.decode(own);
    const length = readNumber(cursor);
    words.push({ form, ...stemsOf(form), start: cursor.at, index: words.length });
    cursor.at += length;
  }
  return { bytes, words };
}

/**
 * Read the documents of a word: how many, then for each the step from the one before, times four, with its count
 * less one in the last two bits; counts from four on leave three there, and the rest follows.
 */
function readPostings(bytes: Uint8Array, { start }: ChunkWord): Postings {
  const cursor: Cursor = { bytes, at: start };
  const size = readNumber(cursor);
  const pages = new Int32Array(size);
  const counts = new Int32Array(size);
  let page = 0;
  for (let i = 0; i < size; i++) {
    const packed = readNumber(cursor);
    page += Math.floor(packed / SMALL_COUNT);
    const count = (packed % SMALL_COUNT) + 1;
    pages[i] = page;
    counts[i] = count === SMALL_COUNT ? count + readNumber(cursor) : count;
  }
  return { pages, counts };
}

/** The documents that have any of some words; a document's counts are added up. */
export function postingsOf({ bytes }: Chunk, words: readonly ChunkWord[]): Postings {
  const [first, ...others] = words.map((word) => readPostings(bytes, word));
  if (first === undefined) return { pages: new Int32Array(0), counts: new Int32Array(0) };
  if (others.length === 0) return first;
  const last = Math.max(...[first, ...others].map(({ pages }) => pages.at(-1) ?? 0));
  const sums = new Int32Array(last + 1);
  for (const { pages, counts } of [first, ...others]) {
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i] ?? 0;
      sums[page] = (sums[page] ?? 0) + (counts[i] ?? 0);
    }
  }
  const size = sums.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const merged = { pages: new Int32Array(size), counts: new Int32Array(size) };
  for (let page = 0, at = 0; page < sums.length; page++) {
    const count = sums[page] ?? 0;
    if (count === 0) continue;
    merged.pages[at] = page;
    merged.counts[at++] = count;
  }
  return merged;
}

/**
 * Read where words stand in documents, from the file beside the chunk: for each of the chunk's words the number
 * of bytes of its list, then the list, each position in a document less the one before.
 *
 * @returns positions by document
 * @throws DamagedIndex
 */
export function readPositions(
  { bytes }: Chunk,
  words: readonly ChunkWord[],
  positions: Uint8Array,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const wanted = new Map(words.map((word) => [word.index, word]));
  const cursor: Cursor = { bytes: positions, at: 0 };
  for (let index = 0; cursor.at < positions.length; index++) {
    const end = readNumber(cursor) + cursor.at;
    const word = wanted.get(index);
    if (word !== undefined) {
      const { pages, counts } = readPostings(bytes, word);
      pages.forEach((page, i) => {
        const own = found.get(page) ?? [];
        let position = 0;
        for (let left = counts[i] ?? 0; left > 0; left--) {
          position += readNumber(cursor);
          own.push(position);
        }
        found.set(page, own);
      });
    }
    cursor.at = end;
  }
  return found;
}

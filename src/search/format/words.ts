import { type Cursor, readArray, readInteger, readText, skipIntegers } from './cbor.ts';

/** Where a token stands: pages in order, how often in each, and at which places. */
export interface Postings {
  readonly pages: Int32Array;
  readonly counts: Int32Array;
  /** The places in all pages, one page after the other: `counts` says how many belong to each. */
  readonly positions: Int32Array;
}

/**
 * Find one token in `index/<hash>.pf_index`, unpacked, as Pagefind 1.6 writes it: words [word, pages, variants],
 * pages [number less the one before, places, places in metadata], places each less the one before. A negative
 * place is a mark: other weights follow, counted from 0 anew. The weights are of no use here.
 *
 * The file is read only as far as the token, since words are sorted.
 *
 * @returns undefined when the token is not there
 * @throws DamagedIndex
 */
export function findPostings(bytes: Uint8Array, token: string): Postings | undefined {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  for (let words = readArray(cursor); words > 0; words--) {
    readArray(cursor);
    const word = readText(cursor);
    if (word === token) return readPages(cursor);
    skipPages(cursor);
    for (let variants = readArray(cursor); variants > 0; variants--) {
      readArray(cursor);
      readText(cursor);
      skipPages(cursor);
    }
  }
  return undefined;
}

function readPages(cursor: Cursor): Postings {
  const size = readArray(cursor);
  const pages = new Int32Array(size);
  const counts = new Int32Array(size);
  const positions: number[] = [];
  let page = 0;
  for (let i = 0; i < size; i++) {
    readArray(cursor);
    page += readInteger(cursor);
    pages[i] = page;
    const before = positions.length;
    let position = 0;
    for (let places = readArray(cursor); places > 0; places--) {
      const step = readInteger(cursor);
      position = step < 0 ? 0 : position + step;
      if (step >= 0) positions.push(position);
    }
    counts[i] = positions.length - before;
    skipIntegers(cursor, readArray(cursor));
  }
  return { pages, counts, positions: Int32Array.from(positions) };
}

function skipPages(cursor: Cursor): void {
  for (let pages = readArray(cursor); pages > 0; pages--) {
    readArray(cursor);
    skipIntegers(cursor, 1);
    skipIntegers(cursor, readArray(cursor));
    skipIntegers(cursor, readArray(cursor));
  }
}

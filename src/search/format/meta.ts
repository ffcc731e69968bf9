import { type Cursor, readArray, readInteger, readText } from './cbor.ts';

/** What one file of the index's words covers: from the first word on, up to the next file's first. */
export interface ChunkRange {
  readonly from: string;
  readonly file: string;
}

/** A shard's table of contents. Pages are known by their number: the place in `fragments`. */
export interface ShardMeta {
  /** Name of the file that holds each page's text. */
  readonly fragments: readonly string[];
  /** Number of tokens of each page. */
  readonly lengths: Int32Array;
  readonly chunks: readonly ChunkRange[];
  /** Names of the filters, with the file of each. */
  readonly filters: ReadonlyMap<string, string>;
}

/**
 * Read `pagefind.<hash>.pf_meta`, unpacked, as Pagefind 1.6 writes it: version, pages [hash, words, group],
 * chunks [from, to, hash], filters [name, hash], sorts [name, pages], names of the metadata.
 *
 * @throws DamagedIndex
 */
export function readMeta(bytes: Uint8Array): ShardMeta {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  readText(cursor);
  const pages = readList(cursor, () => {
    const page = { file: readText(cursor), length: readInteger(cursor) };
    readText(cursor);
    return page;
  });
  const chunks = readList(cursor, () => {
    const from = readText(cursor);
    readText(cursor);
    return { from, file: readText(cursor) };
  });
  const filters = new Map(readList(cursor, () => [readText(cursor), readText(cursor)] as const));
  return {
    fragments: pages.map(({ file }) => file),
    lengths: Int32Array.from(pages, ({ length }) => length),
    chunks,
    filters,
  };
}

function readList<T>(cursor: Cursor, readFields: () => T): readonly T[] {
  return Array.from({ length: readArray(cursor) }, () => {
    readArray(cursor);
    return readFields();
  });
}

/**
 * Read `filter/<hash>.pf_filter`, unpacked.
 *
 * @returns the pages of each value
 * @throws DamagedIndex
 */
export function readFilter(bytes: Uint8Array): ReadonlyMap<string, readonly number[]> {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  readText(cursor);
  return new Map(
    readList(cursor, () => {
      const value = readText(cursor);
      const pages = Array.from({ length: readArray(cursor) }, () => readInteger(cursor));
      return [value, pages] as const;
    }),
  );
}

/**
 * Which file a word would be in. Chunks are in the order of their words, by code point.
 *
 * @returns undefined when the word comes before them all
 */
export function findChunk(chunks: readonly ChunkRange[], word: string): ChunkRange | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.from ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return chunks[low - 1];
}

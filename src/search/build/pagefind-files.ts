import type { Cursor } from '../format/bytes.ts';
import { readArray, readInteger, readText, skipIntegers } from './cbor.ts';

/**
 * A word of a Pagefind index. Of each page `places` holds its number, how many positions follow, and those: there are
 * half a million in a shard, and an object for each would take five times the memory.
 */
export interface IndexedWord {
  readonly word: string;
  readonly places: readonly number[];
}

/**
 * Read the number of words of each page from `pagefind.<hash>.pf_meta`, unpacked, as Pagefind 1.6 writes it:
 * version, pages [hash, words, group] …
 *
 * @throws DamagedIndex
 */
export function readPageLengths(bytes: Uint8Array): readonly number[] {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  readText(cursor);
  return Array.from({ length: readArray(cursor) }, () => {
    readArray(cursor);
    readText(cursor);
    const words = readInteger(cursor);
    readText(cursor);
    return words;
  });
}

/**
 * Read `filter/<hash>.pf_filter`, unpacked: name, values [value, pages].
 *
 * @throws DamagedIndex
 */
export function readPagefindFilter(bytes: Uint8Array) {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  const name = readText(cursor);
  const values = Array.from({ length: readArray(cursor) }, () => {
    readArray(cursor);
    const value = readText(cursor);
    const pages = Array.from({ length: readArray(cursor) }, () => readInteger(cursor));
    return [value, pages] as const;
  });
  return { name, values };
}

/**
 * Read `index/<hash>.pf_index`, unpacked: words [word, pages, variants], pages [number less the one before,
 * positions, positions in metadata], positions each less the one before. A negative position is a mark: other
 * weights follow, counted from 0 anew.
 *
 * @throws DamagedIndex
 */
export function readWords(bytes: Uint8Array): readonly IndexedWord[] {
  const cursor: Cursor = { bytes, at: 0 };
  readArray(cursor);
  return Array.from({ length: readArray(cursor) }, () => {
    readArray(cursor);
    const word = readText(cursor);
    const places = readPlaces(cursor);
    for (let variants = readArray(cursor); variants > 0; variants--) {
      readArray(cursor);
      readText(cursor);
      readPlaces(cursor);
    }
    return { word, places };
  });
}

function readPlaces(cursor: Cursor): readonly number[] {
  const places: number[] = [];
  let page = 0;
  for (let pages = readArray(cursor); pages > 0; pages--) {
    readArray(cursor);
    page += readInteger(cursor);
    const at = places.push(page, 0) - 1;
    let position = 0;
    for (let left = readArray(cursor); left > 0; left--) {
      const step = readInteger(cursor);
      position = step < 0 ? 0 : position + step;
      if (step >= 0) places.push(position);
    }
    places[at] = places.length - at - 1;
    skipIntegers(cursor, readArray(cursor));
  }
  return places;
}

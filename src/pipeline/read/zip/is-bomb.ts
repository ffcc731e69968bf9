import type { ZipEntry } from './zip-directory.ts';

/** A book of a thousand pages unpacks to 30 MB; text packs to a tenth, tables to a fiftieth. */
const LARGEST = 200_000_000;
const LARGE = 10_000_000;
const RATIO = 100;
const MOST_FILES = 10_000;

/** Would an archive unpack to more than a document can hold? */
export function isBomb(entries: readonly ZipEntry[]): boolean {
  const [packed, unpacked] = [sum(entries, 'packed'), sum(entries, 'unpacked')];
  const isDense = unpacked > LARGE && unpacked > packed * RATIO;
  return entries.length > MOST_FILES || unpacked > LARGEST || isDense;
}

function sum(entries: readonly ZipEntry[], size: 'packed' | 'unpacked'): number {
  return entries.reduce((all, entry) => all + entry[size], 0);
}

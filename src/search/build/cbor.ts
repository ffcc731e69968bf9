import { type Cursor, DamagedIndex } from '../format/bytes.ts';

// Of CBOR (RFC 8949) only the types that Pagefind writes.
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

const decoder = new TextDecoder();

/** Read the head of an array. @returns how many items follow; @throws DamagedIndex */
export function readArray(cursor: Cursor): number {
  return readHead(cursor, ARRAY);
}

/** Read an integer, negative ones too. @throws DamagedIndex */
export function readInteger(cursor: Cursor): number {
  const isNegative = (cursor.bytes[cursor.at] ?? 0) >> 5 === NEGATIVE;
  const value = readHead(cursor, isNegative ? NEGATIVE : UNSIGNED);
  return isNegative ? -1 - value : value;
}

/** Read a text string. @throws DamagedIndex */
export function readText(cursor: Cursor): string {
  const length = readHead(cursor, TEXT);
  const start = cursor.at;
  cursor.at += length;
  if (cursor.at > cursor.bytes.length) throw new DamagedIndex('a text runs over the end of the file');
  return decoder.decode(cursor.bytes.subarray(start, cursor.at));
}

/** Pass over `count` integers without reading them. @throws DamagedIndex */
export function skipIntegers(cursor: Cursor, count: number): void {
  for (let i = 0; i < count; i++) {
    const size = (cursor.bytes[cursor.at] ?? 0xff) & 0x1f;
    cursor.at += size < 24 ? 1 : 1 + widthOf(size);
  }
  if (cursor.at > cursor.bytes.length) throw new DamagedIndex('a list runs over the end of the file');
}

function readHead(cursor: Cursor, type: number): number {
  const head = cursor.bytes[cursor.at++];
  if (head === undefined || head >> 5 !== type) {
    throw new DamagedIndex(`byte ${cursor.at - 1} is ${head ?? 'missing'}, not of CBOR type ${type}`);
  }
  const size = head & 0x1f;
  if (size < 24) return size;
  let value = 0;
  for (let i = widthOf(size); i > 0; i--) value = value * 256 + (cursor.bytes[cursor.at++] ?? 0);
  return value;
}

function widthOf(size: number): number {
  if (size > 27) throw new DamagedIndex(`no integer has the size mark ${size}`);
  return 1 << (size - 24);
}

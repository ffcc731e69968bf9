/** Where reading has got to in bytes. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** A file of the index that is not what this version writes. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}

/**
 * Read a whole number of any size: seven bits a byte, the lowest first; the highest bit says that more follow.
 *
 * @throws DamagedIndex at the end of the bytes
 */
export function readNumber(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw new DamagedIndex('a file of the index ends too early');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 0x80;
  }
}

/** Append a whole number as `readNumber` reads it. */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
}

/** The records of the zip format, after PKWARE's APPNOTE.TXT 6.3.10. */

/** A file in a zip. */
export interface Entry {
  /** UTF-8. */
  readonly name: Buffer;
  /** It lies in the zip as it is; otherwise deflated. */
  readonly isStored: boolean;
  /** CRC-32. */
  readonly sum: number;
  /** Bytes in the zip, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Bytes of the zip before it. */
  readonly offset: number;
}

/** The first moment that the format knows: no clock reaches the bytes. */
const [NO_TIME, NO_DATE] = [0, (1 << 5) | 1];
const [VERSION, VERSION_64] = [20, 45];
const NAME_IS_UTF8 = 1 << 11;
const [STORED, DEFLATED] = [0, 8];
/** A field that says: the value is in the record of 64 bits. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffff_ffff];

/** What stands before a file's bytes. */
export function localHeader(entry: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  writeCommon(head, 6, entry);
  return Buffer.concat([head, entry.name]);
}

/** What the directory says of a file. */
export function directoryEntry(entry: Entry): Buffer {
  const isFar = entry.offset >= ELSEWHERE_32;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(isFar ? VERSION_64 : VERSION, 6);
  writeCommon(head, 8, entry);
  const extra = isFar ? farOffset(entry.offset) : Buffer.alloc(0);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(isFar ? ELSEWHERE_32 : entry.offset, 42);
  return Buffer.concat([head, entry.name, extra]);
}

/**
 * What stands after the directory.
 *
 * @param count files; `bytes` of the directory; `start` of it in the zip
 */
export function directoryEnd({
  count,
  bytes,
  start,
}: {
  readonly count: number;
  readonly bytes: number;
  readonly start: number;
}): Buffer {
  const isLarge = count >= ELSEWHERE_16 || bytes >= ELSEWHERE_32 || start >= ELSEWHERE_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  const shownCount = Math.min(count, ELSEWHERE_16);
  end.writeUInt16LE(shownCount, 8);
  end.writeUInt16LE(shownCount, 10);
  end.writeUInt32LE(Math.min(bytes, ELSEWHERE_32), 12);
  end.writeUInt32LE(Math.min(start, ELSEWHERE_32), 16);
  return isLarge ? Buffer.concat([largeEnd(count, bytes, start), end]) : end;
}

/** The same in 64 bits, and where it is. */
function largeEnd(count: number, bytes: number, start: number): Buffer {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x0606_4b50, 0);
  end.writeBigUInt64LE(BigInt(end.length - 12), 4);
  end.writeUInt16LE(VERSION_64, 12);
  end.writeUInt16LE(VERSION_64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  const place = Buffer.alloc(20);
  place.writeUInt32LE(0x0706_4b50, 0);
  place.writeBigUInt64LE(BigInt(start + bytes), 8);
  place.writeUInt32LE(1, 16);
  return Buffer.concat([end, place]);
}

function farOffset(offset: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return extra;
}

/** The fields that a file's two records share: flags, method, time, sum, sizes and the name's length. */
function writeCommon(head: Buffer, at: number, { name, isStored, sum, packed, size }: Entry): void {
  head.writeUInt16LE(name.every((byte) => byte < 0x80) ? 0 : NAME_IS_UTF8, at);
  head.writeUInt16LE(isStored ? STORED : DEFLATED, at + 2);
  head.writeUInt16LE(NO_TIME, at + 4);
  head.writeUInt16LE(NO_DATE, at + 6);
  head.writeUInt32LE(sum, at + 8);
  head.writeUInt32LE(packed, at + 12);
  head.writeUInt32LE(size, at + 16);
  head.writeUInt16LE(name.length, at + 20);
}

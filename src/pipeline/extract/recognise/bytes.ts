/** Appends numbers to a growing row of bytes, little end first. */
export interface ByteWriter {
  readonly bytes: number[];
}

/** Reads them back, in the same order. Past the end it reads zeros and `isOver` is true. */
export interface ByteReader {
  readonly view: DataView;
  at: number;
}

/** A number not below 0 in as few groups of 7 bits as it needs. */
export function writeVarint({ bytes }: ByteWriter, value: number): void {
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

export function readVarint(reader: ByteReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = readByte(reader);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value >>> 0;
}

export function writeFloat({ bytes }: ByteWriter, value: number): void {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value, true);
  for (let at = 0; at < 4; at++) bytes.push(view.getUint8(at));
}

export function readFloat(reader: ByteReader): number {
  const at = reader.at;
  reader.at += 4;
  return reader.at <= reader.view.byteLength ? reader.view.getFloat32(at, true) : 0;
}

export function readByte(reader: ByteReader): number {
  const at = reader.at++;
  return at < reader.view.byteLength ? reader.view.getUint8(at) : 0;
}

export function isOver(reader: ByteReader): boolean {
  return reader.at > reader.view.byteLength;
}

/** CRC-32 as in zip and PNG. */
export function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

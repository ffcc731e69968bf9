/** What a ZIP archive says of one of its files. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Checksum of the unpacked file. */
  readonly crc: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The comment behind the end of a directory is no longer. */
const LONGEST_COMMENT = 65_535;
/** A size that stands elsewhere, in the form for archives of 4 GB and more. */
const ELSEWHERE = 0xffffffff;

/**
 * Read a ZIP archive's directory without unpacking anything, by section 4.3 of PKWARE's APPNOTE.
 *
 * @returns undefined for what is no archive, is damaged, or has the form for archives of 4 GB
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (packed === ELSEWHERE || unpacked === ELSEWHERE) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const start = at + ENTRY_LENGTH;
    const written = bytes.subarray(start, start + (name ?? 0));
    const crc = view.getUint32(at + 16, true);
    entries.push({ name: new TextDecoder().decode(written), packed, unpacked, crc });
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

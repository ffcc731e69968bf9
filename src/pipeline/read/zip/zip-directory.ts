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
/** In the form for archives of 4 GB and more, Zip64, a number that stands elsewhere. */
const ELSEWHERE = 0xffffffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_64_LENGTH = 56;
const EXTRA_64 = 1;

/**
 * Read a ZIP archive's directory without unpacking anything, by section 4.3 of PKWARE's APPNOTE. Programs that write
 * as they go use the form for archives of 4 GB for small ones too.
 *
 * @returns undefined for what is no archive, or is damaged
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const directory = end === undefined ? undefined : findDirectory(view, end);
  if (directory === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let { at } = directory;
  for (let i = 0; i < directory.count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const start = at + ENTRY_LENGTH;
    if (start + name + extra > bytes.length) return undefined;
    const sizes = readSizes(view, at, { start: start + name, length: extra });
    if (sizes === undefined) return undefined;
    const written = bytes.subarray(start, start + name);
    const crc = view.getUint32(at + 16, true);
    entries.push({ name: new TextDecoder().decode(written), ...sizes, crc });
    at = start + name + extra + comment;
  }
  return entries;
}

/** Where the directory begins, and how many files it lists. */
function findDirectory(
  view: DataView,
  end: number,
): { readonly at: number; readonly count: number } | undefined {
  const locator = end - LOCATOR_LENGTH;
  const isLarge = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  if (!isLarge) return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const end64 = readLong(view, locator + 8);
  if (end64 + END_64_LENGTH > view.byteLength || view.getUint32(end64, true) !== END_64) return undefined;
  return { at: readLong(view, end64 + 48), count: readLong(view, end64 + 32) };
}

/** The extra field holds, in this order, those of the sizes that do not stand in the entry. */
function readSizes(
  view: DataView,
  entry: number,
  extra: { readonly start: number; readonly length: number },
): Pick<ZipEntry, 'packed' | 'unpacked'> | undefined {
  let large = findExtra(view, extra);
  const read = (field: number): number => {
    const value = view.getUint32(entry + field, true);
    if (value !== ELSEWHERE || large === undefined) return value;
    const long = readLong(view, large);
    large += 8;
    return long;
  };
  const [unpacked, packed] = [read(24), read(20)];
  return [unpacked, packed].includes(ELSEWHERE) ? undefined : { unpacked, packed };
}

function findExtra(
  view: DataView,
  { start, length }: { readonly start: number; readonly length: number },
): number | undefined {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    const isWhole = at + 4 + view.getUint16(at + 2, true) <= start + length;
    if (isWhole && view.getUint16(at, true) === EXTRA_64) return at + 4;
  }
  return undefined;
}

/** What lies beyond a file's end is as good as infinite. */
function readLong(view: DataView, at: number): number {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.POSITIVE_INFINITY;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

import { crc32, inflateRawSync } from 'node:zlib';

/** A stretch of a file, unpacked, or why it cannot be. */
export type Stretch =
  | { readonly at: number; readonly bytes: Uint8Array }
  | { readonly at: number; readonly problem: string }
  | { readonly at: number; readonly isTooLarge: true };

/** Archives of the web pack each record by itself; no answer of a server unpacks to more than this. */
const LARGEST_MEMBER = 200_000_000;
const CHUNK = 1 << 18;

const MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);
const HEADER = 10;
const TRAILER = 8;
const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;

/** How every record begins; what does not is no place to go on from after damage. */
const OPENING = 'WARC/';

/**
 * Unpack a gzip file member by member (RFC 1952), so that damage costs the members it touches and no other: behind it,
 * reading goes on at the next member that unpacks to a record.
 *
 * @returns members in order, `at` where they begin in the file; one problem for each stretch that is damaged
 */
export function* gzipMembers(bytes: Uint8Array): Generator<Stretch> {
  let at = 0;
  let isLost = false;
  while (at !== -1 && at < bytes.length && bytes.subarray(at).some((byte) => byte !== 0)) {
    const member = unpackMember(bytes, at);
    const isRecord = 'bytes' in member && Buffer.from(member.bytes.subarray(0, 5)).toString() === OPENING;
    if ('isTooLarge' in member) {
      yield { at, isTooLarge: true };
      return;
    }
    if ('bytes' in member && (isRecord || !isLost)) {
      yield { at, bytes: member.bytes };
      at = member.end;
      isLost = false;
      continue;
    }
    if (!isLost) yield { at, problem: 'problem' in member ? member.problem : '' };
    isLost = true;
    at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(MAGIC, at + 1);
  }
}

type Member =
  | { readonly bytes: Uint8Array; readonly end: number }
  | { readonly problem: string }
  | { readonly isTooLarge: true };

function unpackMember(bytes: Uint8Array, at: number): Member {
  const start = headerEnd(bytes, at);
  if (start === undefined) return { problem: 'it is not packed as the records around it are' };
  try {
    const options = { info: true, maxOutputLength: LARGEST_MEMBER, chunkSize: CHUNK };
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    const end = start + engine.bytesWritten;
    if (end + TRAILER > bytes.length) return { problem: 'the file ends within it' };
    const stated = new DataView(bytes.buffer, bytes.byteOffset + end).getUint32(0, true);
    if (crc32(buffer) !== stated) return { problem: 'its checksum is not that of its bytes' };
    return { bytes: buffer, end: end + TRAILER };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return { isTooLarge: true };
    return { problem: code === 'Z_BUF_ERROR' ? 'the file ends within it' : 'it does not unpack' };
  }
}

function headerEnd(bytes: Uint8Array, at: number): number | undefined {
  if (MAGIC.some((byte, i) => bytes[at + i] !== byte)) return undefined;
  const flags = bytes[at + 3] ?? 0;
  let end = at + HEADER;
  if ((flags & FLAG.extra) !== 0) end += 2 + (bytes[end] ?? 0) + 256 * (bytes[end + 1] ?? 0);
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.indexOf(0, end);
    if (zero === -1) return undefined;
    end = zero + 1;
  }
  return (flags & FLAG.checksum) === 0 ? end : end + 2;
}

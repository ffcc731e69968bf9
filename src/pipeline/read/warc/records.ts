import { gzipMembers, type Stretch } from './gzip-members.ts';

/** A record of an archive of the web. */
export interface WarcRecord {
  /** Where it begins, in bytes; where its packed member does, in a packed file. */
  readonly at: number;
  /** Named fields, by name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

/** A record that cannot be read. */
export interface BrokenRecord {
  readonly at: number;
  readonly problem: string;
  /** As far as they could be read. */
  readonly fields?: WarcRecord['fields'];
}

/** The file would unpack to more than any archive of pages. */
export interface Bomb {
  readonly isBomb: true;
}

/** Pages pack to a fifth. */
const LARGE = 10_000_000;
const RATIO = 100;
const LARGEST = 1_000_000_000;

const OPENING = 'WARC/1.';
const FIELDS_END = '\r\n\r\n';
const LONGEST_FIELDS = 64 * 1024;

/**
 * Read the records of a WARC file (ISO 28500), packed or not. A broken one is told, and reading goes on at the next.
 */
export function* readRecords(bytes: Uint8Array): Generator<WarcRecord | BrokenRecord | Bomb> {
  let unpacked = 0;
  for (const stretch of stretchesOf(bytes)) {
    if ('problem' in stretch) {
      yield stretch;
      continue;
    }
    if ('bytes' in stretch) unpacked += stretch.bytes.length;
    const isDense = unpacked > LARGE && unpacked > bytes.length * RATIO;
    if ('isTooLarge' in stretch || isDense || unpacked > LARGEST) {
      yield { isBomb: true };
      return;
    }
    yield* recordsIn(Buffer.from(stretch.bytes.buffer, stretch.bytes.byteOffset, stretch.bytes.length), {
      isPacked: stretch.bytes !== bytes,
      at: stretch.at,
    });
  }
}

function stretchesOf(bytes: Uint8Array): Iterable<Stretch> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gzipMembers(bytes) : [{ at: 0, bytes }];
}

function* recordsIn(
  bytes: Buffer,
  origin: { readonly isPacked: boolean; readonly at: number },
): Generator<WarcRecord | BrokenRecord> {
  let next = skipBreaks(bytes, 0);
  while (next < bytes.length) {
    const at = origin.isPacked ? origin.at : next;
    const record = readRecord(bytes, next);
    if ('problem' in record) {
      yield { ...record, at };
      const found = bytes.indexOf(`${FIELDS_END}${OPENING}`, next + 1);
      next = found === -1 ? bytes.length : found + FIELDS_END.length;
    } else {
      yield { at, fields: record.fields, block: record.block };
      next = skipBreaks(bytes, record.end);
    }
  }
}

function readRecord(
  bytes: Buffer,
  start: number,
): (Omit<WarcRecord, 'at'> & { readonly end: number }) | Omit<BrokenRecord, 'at'> {
  if (bytes.toString('latin1', start, start + OPENING.length) !== OPENING)
    return { problem: 'it does not begin as records of WARC 1.0 and 1.1 do' };
  const fieldsEnd = bytes.indexOf(FIELDS_END, start);
  if (fieldsEnd === -1 || fieldsEnd - start > LONGEST_FIELDS) return { problem: 'nothing ends its head' };
  const fields = readFields(bytes.toString('utf8', start, fieldsEnd));
  const stated = fields.get('content-length') ?? '';
  if (!/^\d+$/.test(stated)) return { fields, problem: 'it does not say how long it is' };
  const from = fieldsEnd + FIELDS_END.length;
  const end = from + Number(stated);
  if (end > bytes.length) return { fields, problem: 'the file ends within it' };
  const after = bytes.toString('latin1', end, end + FIELDS_END.length);
  if (after !== '' && !FIELDS_END.startsWith(after)) return { fields, problem: 'it is longer than it says' };
  return { fields, block: bytes.subarray(from, end), end };
}

/**
 * Read the named fields below a first line, as WARC records and answers of HTTP have them. Of a field that stands
 * twice, the last counts; a line that begins with a blank goes on with the one above.
 *
 * @example readFields('HTTP/1.1 200 OK\r\nContent-Type: text/html').get('content-type') // 'text/html'
 */
export function readFields(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.slice(1).flatMap((line) => {
      const colon = line.indexOf(':');
      return colon === -1
        ? []
        : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

function skipBreaks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at;
}

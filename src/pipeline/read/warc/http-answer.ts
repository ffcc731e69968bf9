import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
  zstdDecompressSync,
} from 'node:zlib';
import { readFields } from './records.ts';

/** What a server answered, its body still as it was sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly sent: Uint8Array;
}

/** A page of more bytes is no article. */
export const LARGEST_PAGE = 5_000_000;

const LONGEST_HEAD = 64 * 1024;

/** Read the answer that a record holds (RFC 9112). @returns undefined for what is none */
export function readAnswer(block: Uint8Array): HttpAnswer | undefined {
  const head = Buffer.from(block.subarray(0, LONGEST_HEAD)).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/.exec(head)?.[1];
  const end = /\r?\n\r?\n/.exec(head);
  if (status === undefined || end === null) return undefined;
  const fields = readFields(head.slice(0, end.index));
  return { status: Number(status), fields, sent: block.subarray(end.index + end[0].length) };
}

/**
 * The body of an answer as a reader of the page gets it: put together from its chunks and unpacked. Many tools unpack
 * what they keep and leave the fields as they were, so what is not packed as they say is taken as it is.
 *
 * @returns the problem, where there is no body
 */
export function bodyOf({ fields, sent }: HttpAnswer): Uint8Array | { readonly problem: string } {
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  let body = isChunked ? joinChunks(sent) : sent;
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.reverse().map((one) => one.trim())) {
    const unpacked = unpack(body, coding);
    if (unpacked === 'too large') return { problem: `its page has more than ${LARGEST_PAGE} bytes` };
    body = unpacked;
  }
  return body.length > LARGEST_PAGE ? { problem: `its page has more than ${LARGEST_PAGE} bytes` } : body;
}

/** What is not written in chunks is whole already. */
function joinChunks(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.length);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString('latin1', at, lineEnd))?.[1];
    if (lineEnd === -1 || size === undefined) return chunks.length === 0 ? sent : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}

const LIMIT: ZlibOptions = { maxOutputLength: LARGEST_PAGE + 1 };

const UNPACKERS: Readonly<Record<string, readonly ((bytes: Uint8Array) => Uint8Array)[]>> = {
  gzip: [(bytes) => gunzipSync(bytes, LIMIT)],
  'x-gzip': [(bytes) => gunzipSync(bytes, LIMIT)],
  // Servers disagree whether it has a head.
  deflate: [(bytes) => inflateSync(bytes, LIMIT), (bytes) => inflateRawSync(bytes, LIMIT)],
  br: [(bytes) => brotliDecompressSync(bytes, { maxOutputLength: LARGEST_PAGE + 1 })],
  zstd: [(bytes) => zstdDecompressSync(bytes, { maxOutputLength: LARGEST_PAGE + 1 })],
};

function unpack(body: Uint8Array, coding: string): Uint8Array | 'too large' {
  for (const unpackAs of UNPACKERS[coding] ?? []) {
    try {
      return unpackAs(body);
    } catch (error) {
      if (error instanceof RangeError) return 'too large';
    }
  }
  return body;
}

import { DamagedIndex } from './bytes.ts';

/** What every file of a Pagefind index begins with, once unpacked. */
export const SIGNATURE = 'pagefind_dcd';

const signature = new TextEncoder().encode(SIGNATURE);

/**
 * Unpack a file of the index: gzip, then a signature, then the data. A host that has unpacked gzip on the way
 * leaves only the signature to take off.
 *
 * @throws DamagedIndex when the file is neither
 */
export async function unpack(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (isSigned(file)) return file.subarray(signature.length);
  let data: Uint8Array<ArrayBuffer>;
  try {
    data = await gunzip(file);
  } catch {
    throw new DamagedIndex('a file of the index is not gzip');
  }
  if (!isSigned(data)) throw new DamagedIndex('a file of the index lacks its signature');
  return data.subarray(signature.length);
}

/** Written and read by hand: browsers hand a `Blob` to another process first, ten times as slow for files this small. */
async function gunzip(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { writable, readable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const writing = Promise.all([writer.write(file), writer.close()]);
  const [bytes] = await Promise.all([readAll(readable), writing]);
  return bytes;
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function isSigned(data: Uint8Array): boolean {
  return signature.every((byte, i) => data[i] === byte);
}

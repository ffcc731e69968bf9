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
    const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
    data = new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DamagedIndex('a file of the index is not gzip');
  }
  if (!isSigned(data)) throw new DamagedIndex('a file of the index lacks its signature');
  return data.subarray(signature.length);
}

function isSigned(data: Uint8Array): boolean {
  return signature.every((byte, i) => data[i] === byte);
}

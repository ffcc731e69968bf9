import { createHash } from 'node:crypto';

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;

/**
 * Are a record's bytes those that were captured? Tools write the hash in base 32 or in base 16.
 *
 * @param stated the field WARC-Block-Digest, such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`
 * @returns true too where nothing is stated, or by an algorithm that we do not know
 */
export function isSoundBlock(block: Uint8Array, stated: string | undefined): boolean {
  const [name = '', value = ''] = (stated ?? '').split(':');
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) return true;
  const digest = createHash(algorithm).update(block).digest();
  return value.toLowerCase() === digest.toString('hex') || value.toUpperCase() === toBase32(digest);
}

/** By RFC 4648, without padding. */
function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(BITS, '0'), 2)]).join('');
}

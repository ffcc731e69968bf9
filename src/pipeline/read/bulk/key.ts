import { createHash } from 'node:crypto';

/** Keys that can stand in a file's name; others are told by their hash. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;
const HASH_LENGTH = 12;

/**
 * The key of an article in a file that holds many: what the file calls it, or a hash of that.
 *
 * @param name its id or address, else all that is said of it
 * @example keyOf('412') // '412'
 * @example keyOf('https://example.org/a') // 'a3f8…', twelve letters and digits
 */
export function keyOf(name: string): string {
  return PLAIN.test(name) ? name : createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
}

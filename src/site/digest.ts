import { createHash } from 'node:crypto';

/**
 * A short name for what a page shows: changes when anything of it does.
 *
 * @param shown plain data, in a fixed order
 */
export function digestOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of the files that lie in some folders, not of those in folders below: part of the key of whatever that code
 * made, so that nothing an older version made is ever taken for new, and nobody has to remember to raise a number.
 *
 * @param folders in a fixed order
 * @param ending only files whose name ends so
 */
export function codeDigest(folders: readonly string[], ending = ''): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
    for (const name of names.map(({ name }) => name).sort())
      hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

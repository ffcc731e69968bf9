import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inWords } from './words.ts';

/** Is there a built site in a folder? If not, says so on the error stream, and what to run first. */
export function isBuilt(folder: string): boolean {
  const isThere = existsSync(join(folder, 'index.html'));
  if (!isThere)
    console.error(inWords('There is no built site in {folder}: run npm run build first.', { folder }));
  return isThere;
}

import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** A seed as readers get it. */
export interface PublishedSource {
  /** Exactly as received. */
  readonly bytes: Buffer;
  /** Ending of its published name. */
  readonly ending: string;
}

/**
 * The endings that kinds of seeds are published with. Whatever is text goes out as plain text, so that nothing in an
 * article can run as a page of this site; what is in no list, such as a container of many articles, stays here.
 */
const ENDINGS: Readonly<Record<string, string>> = {
  '.txt': 'source.txt',
  '.md': 'source.txt',
  '.html': 'source.txt',
  '.htm': 'source.txt',
  '.eml': 'source.txt',
  '.pdf': 'source.pdf',
  '.docx': 'source.docx',
};
const MOST_BYTES = 5_000_000;

/**
 * The seed of a briefing, if it may be published beside it: a file of `seeds/` that still has the hash that the briefing
 * tells, so that readers can check one by the other.
 *
 * @param root folder of the archive
 * @returns undefined also where the file is gone, changed, a link, too big, or of a kind that is not published
 */
export function publishedSource(
  root: string,
  { seed, sha256 }: { readonly seed: string; readonly sha256: string },
): PublishedSource | undefined {
  const ending = ENDINGS[extname(seed).toLowerCase()];
  const file = join(root, seed);
  if (ending === undefined || relative(join(root, 'seeds'), file).startsWith('..')) return undefined;
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size > MOST_BYTES) return undefined;
  const bytes = readFileSync(file);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? { bytes, ending } : undefined;
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A built site as it lies on the disk. */
export interface SiteFiles {
  /** Folder of the site. */
  readonly folder: string;
  /** The path that it was built for, with slashes at both ends. */
  readonly base: string;
  /** Paths of its files from the root, with slashes, in code-point order; what is made for offline or put in besides is not among them. */
  readonly paths: readonly string[];
}

/** The service worker: made from code alone, so the same for every content. */
export const WORKER_FILE = 'sw.js';
/** Folder of what a saved copy is fetched from. */
export const COPY_FOLDER = 'copy';
/** Folder of the bundles that readers download. */
export const DOWNLOADS_FOLDER = 'downloads';
/** Folder of the editor, which speaks to GitHub and is no page of the archive. */
export const EDITOR_FOLDER = 'admin';
/** The page on reading offline. It lists bundles, so it can not be part of what their version is made of. */
export const OFFLINE_PAGE = 'offline.html';

/** List the files of a built site. */
export async function listSite(folder: string, base: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(
      (path) =>
        path !== WORKER_FILE &&
        ![COPY_FOLDER, DOWNLOADS_FOLDER, EDITOR_FOLDER].includes(path.split('/')[0] ?? ''),
    )
    .sort(byCodePoint);
  return { folder, base, paths };
}

/** Bytes of a file of a site. */
export function readSiteFile({ folder }: SiteFiles, path: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(join(folder, ...path.split('/')));
}

/** Short name of exactly this content: the same for the same bytes of all files but the page on reading offline. */
export async function versionOf(site: SiteFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const path of site.paths) {
    if (path === OFFLINE_PAGE) continue;
    hash.update(
      `${path}\n${createHash('sha256')
        .update(await readSiteFile(site, path))
        .digest('hex')}\n`,
    );
  }
  return hash.digest('hex').slice(0, 12);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

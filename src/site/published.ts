import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A briefing that the site shows. */
export interface Published {
  readonly id: string;
  /** What its rendered form is kept under. */
  readonly digest: string;
}

/** Note what the site shows, for the steps that write something beside its pages: drafts and embargoes are left out. */
export function writePublished(cache: string, published: readonly Published[]): void {
  const file = fileIn(cache);
  writeFileSync(`${file}.new`, JSON.stringify(published));
  renameSync(`${file}.new`, file);
}

/**
 * What the site that was built last shows, in the order of the ids.
 *
 * @param cache the cache folder of the build
 * @throws Error where no site was built
 */
export function readPublished(cache: string): readonly Published[] {
  return JSON.parse(readFileSync(fileIn(cache), 'utf8')) as readonly Published[];
}

function fileIn(cache: string): string {
  return join(cache, 'published.json');
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gatherFacts } from '../archive-facts.ts';
import { writeCopy } from '../copy/write-copy.ts';
import { type Form, type Manifest, recordBundle } from '../downloads.ts';
import { withDownloads } from '../downloads-html.ts';
import { DOWNLOADS_FOLDER, listSite, OFFLINE_PAGE } from '../site-files.ts';
import { makeEpub } from './epub/make-epub.ts';
import { makeFileBundle } from './make-file-bundle.ts';
import { makeZim } from './make-zim.ts';

const MAKERS: Readonly<Record<Form, typeof makeFileBundle>> = {
  file: makeFileBundle,
  epub: makeEpub,
  zim: makeZim,
};

/** What to make bundles of. */
export interface BundleSource {
  /** Folder of the archive. */
  readonly root: string;
  /** Folder of its built site. */
  readonly out: string;
  /** The path that the site was built for, with slashes at both ends. */
  readonly base: string;
  /** The archive's date, instead of the newest that a briefing states. */
  readonly date?: string;
}

/**
 * Make one form of the archive from the pages of its built site, and note it in the manifest.
 *
 * @returns the path of the bundle and the manifest with it
 * @throws NoZimWriter
 */
export async function makeBundle(
  form: Form,
  { root, out, base, date }: BundleSource,
): Promise<{ readonly file: string; readonly manifest: Manifest }> {
  const site = await listSite(out, base);
  const facts = await gatherFacts(root, site, date);
  const folder = join(out, DOWNLOADS_FOLDER);
  await mkdir(folder, { recursive: true });
  const file = await MAKERS[form](site, facts, folder);
  const manifest = await recordBundle(form, file, facts);
  const page = join(out, OFFLINE_PAGE);
  await writeFile(page, withDownloads(await readFile(page, 'utf8'), manifest));
  await writeCopy(out, base);
  return { file, manifest };
}

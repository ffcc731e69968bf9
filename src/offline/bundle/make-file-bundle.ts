import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ArchiveFacts } from '../archive-facts.ts';
import type { SiteFiles } from '../site-files.ts';
import { type BundleFile, diskFolder } from './disk-folder.ts';
import { writeZip } from './zip.ts';

/** Sums of all files, as `sha256sum -c` checks them. */
const SUMS_FILE = 'SHA256SUMS';

/** `mujaz-<date>`, or `mujaz-<version>` for an archive that states no date: what bundles are called. */
export function bundleName({ date, version }: ArchiveFacts): string {
  return `mujaz-${date ?? version}`;
}

/**
 * Write the site as a zip of one folder whose `index.html` opens by double click.
 *
 * @param folder where the zip goes
 * @returns its path
 */
export async function makeFileBundle(site: SiteFiles, facts: ArchiveFacts, folder: string): Promise<string> {
  const name = bundleName(facts);
  const out = join(folder, `${name}.zip`);
  await writeZip(out, inFolder(name, withSums(diskFolder(site, facts), facts)));
  return out;
}

async function* withSums(files: AsyncIterable<BundleFile>, facts: ArchiveFacts): AsyncGenerator<BundleFile> {
  const sums: string[] = [];
  const { briefings, ...said } = facts;
  const about = { ...said, briefings: briefings.length };
  yield* summed(files, sums);
  yield* summed([{ path: 'mujaz.json', bytes: Buffer.from(`${JSON.stringify(about, null, 2)}\n`) }], sums);
  yield { path: SUMS_FILE, bytes: Buffer.from(sums.join('')) };
}

async function* summed(
  files: AsyncIterable<BundleFile> | Iterable<BundleFile>,
  sums: string[],
): AsyncGenerator<BundleFile> {
  for await (const file of files) {
    sums.push(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.path}\n`);
    yield file;
  }
}

async function* inFolder(name: string, files: AsyncIterable<BundleFile>): AsyncGenerator<BundleFile> {
  for await (const { path, bytes } of files) yield { path: `${name}/${path}`, bytes };
}

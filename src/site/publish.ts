import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputDay } from '../briefing/publication.ts';
import { indexArchive } from '../search/build/archive-index.ts';
import { writeBeside } from './beside/write-beside.ts';
import { buildSite, type SiteTarget } from './build.ts';
import { foldersOf } from './folders.ts';
import { siteAddress } from './site-address.ts';

/** Folder of the finished site that holds the search index. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Build an archive's site and its search index beside each other, put them together, and add what stands beside the pages.
 *
 * @param target folders as absolute paths
 * @returns 0, or the exit code of the build that failed; then no index is put in place
 */
export async function publish(target: SiteTarget): Promise<number> {
  const day = target.day ?? outputDay(process.env);
  const env = { MUJAZ_ROOT: target.root, MUJAZ_OUT: target.out };
  const folders = foldersOf(env, target.root);
  const { root, out, cache } = folders;
  const made = join(cache, '..', 'index');
  const search = { out: made, cache: join(cache, '..', 'search') };
  if (target.isForced) await rm(search.cache, { recursive: true, force: true });
  const [code] = await Promise.all([buildSite({ ...target, day }), indexArchive(root, search, day)]);
  if (code !== 0) return code;
  await writeBeside(folders, siteAddress(process.env));
  await rm(join(out, INDEX_FOLDER), { recursive: true, force: true });
  await cp(made, join(out, INDEX_FOLDER), { recursive: true });
  return 0;
}

import { ENTRY_FILE, type IndexEntry } from '../../search/format/entry.ts';
import { readSiteFile, type SiteFiles } from '../site-files.ts';

const INDEX = 'pagefind/';

/**
 * The files of the search index that every first query needs, whatever it asks for: the entry, the names, and what
 * each shard contains.
 *
 * @returns their paths in the site; none when it has no index
 */
export async function firstIndexFiles(site: SiteFiles): Promise<readonly string[]> {
  const entryPath = INDEX + ENTRY_FILE;
  if (!site.paths.includes(entryPath)) return [];
  const { names, shards } = JSON.parse((await readSiteFile(site, entryPath)).toString('utf8')) as IndexEntry;
  const contents = shards.map(({ folder }) => `${folder}contents`);
  return [ENTRY_FILE, ...(names === undefined ? [] : [names]), ...contents].map((file) => INDEX + file);
}

import { publishOffline } from '../../src/offline/publish.ts';
import { serveSite } from '../../src/site/serve.ts';
import { siteAddress } from '../../src/site/site-address.ts';
import { runTool } from './run-tool.ts';
import { inWords } from './words.ts';

/** The way from an archive's seeds to its site being served. */
export interface Showing {
  /** The archive, as an absolute path. */
  readonly root: string;
  /** Folder for the finished site. */
  readonly out: string;
  /** Port to begin looking at for a free one. */
  readonly port: number;
  /** Build only, for machines that serve nothing. */
  readonly isServed: boolean;
}

/**
 * Ingest an archive's seeds, build its site with the search index, and serve it. Articles that were refused
 * leave the others alone.
 *
 * @returns the exit code; while the site is served the process stays
 */
export async function showArchive({ root, out, port, isServed }: Showing): Promise<number> {
  const steps = isServed ? 3 : 2;
  console.log(`1/${steps} ${inWords('Making briefings of the articles in seeds/ …')}`);
  const refused = await runTool('node', ['scripts/ingest.ts', '--root', root]);
  console.log(`\n2/${steps} ${inWords('Building the site and its search index …')}`);
  const { base } = siteAddress(process.env);
  const failed = await publishOffline({ root, out }, base);
  if (failed !== 0) return failed;
  if (!isServed) return refused;
  const { url } = await serveSite(out, port, base);
  console.log(`\n3/3 ${inWords('The site is at {url} — stop with Ctrl+C.', { url })}`);
  return refused;
}

import type { SiteTarget } from '../site/build.ts';
import { publish } from '../site/publish.ts';
import { writeCopy } from './copy/write-copy.ts';

/**
 * Build an archive's site with its search index, and what readers save it from. The last step of a build: it packs
 * what the others have made.
 *
 * @param base the path that the site is served under, with slashes at both ends
 * @returns 0, or the exit code of the build that failed
 */
export async function publishOffline(target: SiteTarget, base: string): Promise<number> {
  const code = await publish(target);
  if (code === 0) await writeCopy(target.out, base);
  return code;
}

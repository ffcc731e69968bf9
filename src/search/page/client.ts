import type { Searcher } from './finding.ts';
import { loadFrom } from './load-index.ts';
import { NoWorker, workerSearcher } from './worker-searcher.ts';

/**
 * The searcher of this page: in a worker where the browser runs one, on the page's own thread where it does not, as
 * on a disk. Only one of them is loaded.
 *
 * @param base address of the index's folder, with a slash at the end
 */
export function makeClient(base: string): Searcher {
  const local = async (): Promise<Searcher> =>
    (await import('./local-searcher.ts')).localSearcher(loadFrom(base));
  let chosen = Promise.resolve(startWorker(base)).then((searcher) => searcher ?? local());
  return {
    find: async (wish) => {
      const tried = chosen;
      try {
        return await (await tried).find(wish);
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        if (chosen === tried) chosen = local();
        return (await chosen).find(wish);
      }
    },
    renew: () => {
      void chosen.then((searcher) => searcher.renew());
    },
  };
}

function startWorker(base: string): Searcher | undefined {
  // On a disk no worker may be started, and not every browser says so.
  if (typeof Worker === 'undefined' || location.protocol === 'file:') return undefined;
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    return workerSearcher(worker, new URL(base, location.href).href);
  } catch {
    return undefined;
  }
}

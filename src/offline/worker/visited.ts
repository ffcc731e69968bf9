import type { Store } from '../saved/state.ts';

/** Files that are kept of what was visited, at most: pages with all that they load. */
const MOST_VISITED = 600;
/** Milliseconds after which a page that was visited before is shown from there. */
const PATIENCE = 4000;

/** Files that are named by their content: what was kept of one is right for ever. */
const NAMED_BY_CONTENT = /^_astro\/|^pagefind\/(?!entry\.json$)/;

/** Pages and files that a reader has met, kept for when the site does not answer. */
export interface Visited {
  /** The site's answer, or the kept one; undefined when there is neither. */
  readonly answer: (request: Request, path: string) => Promise<Response | undefined>;
  /** Keep what was loaded before the worker was there. */
  readonly keep: (addresses: readonly string[]) => Promise<void>;
}

/**
 * @param scope address of the site's root, with a slash at the end
 */
export function visitedOf(store: Store, scope: string): Visited {
  // A path may look like another host's address: behind a dot it is none.
  const keyOf = (path: string): string => new URL(`./${path}`, scope).href;
  const put = async (path: string, response: Response): Promise<void> => {
    // What was redirected may not answer a navigation: a copy of it may.
    const { status, headers } = response;
    const cache = await store.visited();
    await cache.put(keyOf(path), new Response(await response.blob(), { status, headers }));
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - MOST_VISITED))) await cache.delete(old);
  };
  const load = async (request: Request, path: string): Promise<Response> => {
    const response = await fetch(request);
    // A full disk is no reason not to show a page.
    if (response.status === 200) void put(path, response.clone()).catch(() => {});
    return response;
  };
  return {
    answer: async (request, path) => {
      const kept = await (await store.visited()).match(keyOf(path));
      if (kept !== undefined && NAMED_BY_CONTENT.test(path)) return kept;
      const loading = load(request, path).catch(() => undefined);
      if (kept === undefined) return loading;
      return (await Promise.race([loading, rest(PATIENCE)])) ?? kept;
    },
    keep: async (addresses) => {
      for (const address of addresses) {
        if (!address.startsWith(scope)) continue;
        const path = decodeURI(address.slice(scope.length)).replace(/[?#].*$/s, '');
        if (path.startsWith('copy/') || path.startsWith('downloads/')) continue;
        const response = await fetch(keyOf(path), { cache: 'force-cache' }).catch(() => undefined);
        if (response?.status === 200) await put(path, response).catch(() => {});
      }
    },
  };
}

function rest(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

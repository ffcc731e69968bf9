import { type CopyList, listPath, type Pack, packPath } from './copy-list.ts';

/** Every cache of ours begins so; nothing else on the origin is touched. */
const PREFIX = 'mujaz';

/** What a browser holds of the archive: caches of one scope, so that two archives on one origin never mix. */
export interface Store {
  /** Build of the whole copy; undefined when none is saved. */
  readonly savedBuild: () => Promise<string | undefined>;
  /** Builds of which a copy was begun and not finished. */
  readonly begunBuilds: () => Promise<readonly string[]>;
  readonly open: (build: string) => Promise<Cache>;
  readonly visited: () => Promise<Cache>;
  readonly list: (build: string) => Promise<CopyList | undefined>;
  /** A pack of a copy; undefined when it is not here, as when the browser has cleared its storage. */
  readonly pack: (build: string, pack: Pick<Pack, 'name'>) => Promise<Response | undefined>;
  /** Whether every pack of a copy is here. */
  readonly isWhole: (build: string) => Promise<boolean>;
  /** Make a copy the saved one, and drop all others. */
  readonly settle: (build: string) => Promise<void>;
  /** Drop what is not the saved copy. */
  readonly dropBegun: () => Promise<void>;
  /** Drop everything. */
  readonly clear: () => Promise<void>;
}

/**
 * The caches of an archive in this browser.
 *
 * @param scope address of the site's root, with a slash at the end
 */
export function storeOf(scope: string): Store {
  const own = `${PREFIX} ${scope} `;
  const record = new URL('copy/saved', scope).href;
  const openRecord = (): Promise<Cache> => caches.open(`${own}state`);
  const nameOf = (build: string): string => `${own}build ${build}`;
  // Never opened to look into: that would make what is not there.
  const find = (cacheName: string, path: string): Promise<Response | undefined> =>
    caches.match(new URL(path, scope).href, { cacheName });
  const savedBuild = async (): Promise<string | undefined> => {
    const build = await (await caches.match(record, { cacheName: `${own}state` }))?.text();
    return build !== undefined && (await caches.has(nameOf(build))) ? build : undefined;
  };
  const begunBuilds = async (): Promise<readonly string[]> => {
    const saved = await savedBuild();
    const builds = (await caches.keys()).filter((name) => name.startsWith(nameOf('')));
    return builds.map((name) => name.slice(nameOf('').length)).filter((build) => build !== saved);
  };
  const open = (build: string): Promise<Cache> => caches.open(nameOf(build));
  const list = async (build: string): Promise<CopyList | undefined> =>
    (await (await find(nameOf(build), listPath(build)))?.json()) as CopyList | undefined;
  const dropBegun = async (): Promise<void> => {
    for (const build of await begunBuilds()) await caches.delete(nameOf(build));
  };
  return {
    savedBuild,
    begunBuilds,
    open,
    dropBegun,
    visited: () => caches.open(`${own}visited`),
    list,
    pack: (build, pack) => find(nameOf(build), packPath(pack)),
    isWhole: async (build) => {
      const known = await list(build);
      if (known === undefined) return false;
      const here = new Set((await (await open(build)).keys()).map(({ url }) => url));
      return known.packs.every((pack) => here.has(new URL(packPath(pack), scope).href));
    },
    settle: async (build) => {
      await (await openRecord()).put(record, new Response(build));
      await dropBegun();
      await caches.delete(`${own}visited`);
    },
    clear: async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(own));
      // The record goes first: what it speaks of is whole as long as it stands.
      for (const name of [`${own}state`, ...names]) await caches.delete(name);
    },
  };
}

import { type CopyList, listPath } from './copy-list.ts';

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
  const savedBuild = async (): Promise<string | undefined> => {
    if (!(await caches.has(`${own}state`))) return undefined;
    return (await (await openRecord()).match(record))?.text();
  };
  const begunBuilds = async (): Promise<readonly string[]> => {
    const saved = await savedBuild();
    const builds = (await caches.keys()).filter((name) => name.startsWith(`${own}build `));
    return builds.map((name) => name.slice(`${own}build `.length)).filter((build) => build !== saved);
  };
  const open = (build: string): Promise<Cache> => caches.open(`${own}build ${build}`);
  const dropBegun = async (): Promise<void> => {
    for (const build of await begunBuilds()) await caches.delete(`${own}build ${build}`);
  };
  return {
    savedBuild,
    begunBuilds,
    open,
    dropBegun,
    visited: () => caches.open(`${own}visited`),
    list: async (build) => {
      const list = await (await open(build)).match(new URL(listPath(build), scope).href);
      return list === undefined ? undefined : ((await list.json()) as CopyList);
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

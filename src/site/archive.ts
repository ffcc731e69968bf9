import { getCollection } from 'astro:content';
import type { Card } from './card.ts';
import { currentFolders } from './folders.ts';
import { readKept } from './kept-store.ts';
import type { Said } from './said.ts';
import type { Thing } from './thing-loader.ts';

/** What pages about more than one briefing are made of. */
export interface Archive {
  /** In the order of their ids. */
  readonly cards: readonly Card[];
  /** What the registry knows, by id. */
  readonly known: ReadonlyMap<string, Thing>;
  /** Statements by id of their briefing. */
  readonly said: ReadonlyMap<string, readonly Said[]>;
  /** Digest of each briefing by its id: changes when anything of it does. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The archive that is being built: published briefings alone, for the loader holds the others back. */
export const readArchive = import.meta.env.PROD ? once(readWhole) : readWhole;

/** Many pages ask for the same archive; it stays as it is while a site is built, not while one is worked on. */
function once(read: () => Promise<Archive>): () => Promise<Archive> {
  let archive: Promise<Archive> | undefined;
  return () => {
    archive ??= read();
    return archive;
  };
}

async function readWhole(): Promise<Archive> {
  // In an order that does not tell which of them were there before.
  const entries = (await getCollection('briefings')).sort((a, b) => (a.id < b.id ? -1 : 1));
  const said = readKept(currentFolders().cache, 'said');
  const things = await getCollection('things');
  return {
    cards: entries.map(({ data }) => data),
    known: new Map(things.map(({ id, data }) => [id, data])),
    said: new Map(entries.map(({ id, digest = '' }) => [id, said.get(String(digest)) ?? []])),
    digests: new Map(entries.map(({ id, digest = '' }) => [id, String(digest)])),
  };
}

import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../document.ts';
import { ENTRY_FILE, INDEX_VERSION, type IndexEntry, type ShardEntry } from '../format/entry.ts';
import type { NamedThing } from '../format/names.ts';
import { type SearchSettings, settings as shipped } from '../settings.ts';
import { makeShard, type ShardOrder } from './make-shard.ts';
import { writePacked } from './shard-index.ts';
import { cutShards, digestOfCode, digestOfShard } from './shards.ts';
import { openSpool, type Spool } from './spool.ts';
import { writeVocabulary } from './vocabulary.ts';
import { WORD_LISTS } from './word-list.ts';

/** Where an index goes, and what is kept between builds. */
export interface IndexTarget {
  /** Folder of the index; what is no longer part of it is removed. */
  readonly out: string;
  /** Folder where finished shards are kept under their hash. */
  readonly cache: string;
}

/**
 * Build the search index of an archive: shards of Pagefind, a vocabulary, the registry's names, and an entry file
 * that is written last. Same documents, same bytes; a shard whose documents have not changed comes from the cache.
 *
 * @param documents in memory, or on the disk where an archive may be of any size
 * @throws Error when Pagefind fails
 */
export async function buildIndex(
  documents: readonly SearchDocument[] | Spool,
  names: readonly NamedThing[],
  target: IndexTarget,
  settings: SearchSettings = shipped,
): Promise<IndexEntry> {
  if ('add' in documents) return buildFrom(documents, names, target, settings);
  const spool = await openSpool(spoolFile(target));
  try {
    for (const document of documents) await spool.add(document);
    return await buildFrom(spool, names, target, settings);
  } finally {
    await spool.end();
  }
}

/** Where documents wait for their index. */
export function spoolFile({ cache }: IndexTarget): string {
  return join(cache, 'documents.part');
}

async function buildFrom(
  spool: Spool,
  names: readonly NamedThing[],
  { out, cache }: IndexTarget,
  settings: SearchSettings,
): Promise<IndexEntry> {
  await mkdir(cache, { recursive: true });
  await mkdir(out, { recursive: true });
  const shards: ShardEntry[] = [];
  const code = digestOfCode();
  for (const documents of cutShards(spool.documents)) {
    const name = await digestOfShard([code, settings], spool.file, documents);
    await placeShard({ spool: spool.file, documents, folder: join(cache, name), settings }, join(out, name));
    shards.push({ folder: `${name}/`, documents: documents.length });
  }
  const vocabulary = await writeVocabulary(
    shards.map(({ folder }) => join(cache, folder)),
    out,
  );
  const entry: IndexEntry = {
    version: INDEX_VERSION,
    shards,
    vocabulary,
    ...(names.length > 0 && { names: await writeNamed(out, JSON.stringify(names), '.names') }),
  };
  await writeFile(join(out, `${ENTRY_FILE}.part`), JSON.stringify(entry));
  await rename(join(out, `${ENTRY_FILE}.part`), join(out, ENTRY_FILE));
  await dropOld(out, entry);
  return entry;
}

/** Put a shard in the index, from the cache if it is there. */
async function placeShard(order: ShardOrder, place: string): Promise<void> {
  if (!(await exists(order.folder))) await makeShard(order);
  if (await exists(place)) return;
  const filter = (file: string): boolean => !WORD_LISTS.some((list) => file.endsWith(list.file));
  // A copy that is broken off must not pass for a shard.
  await cp(order.folder, `${place}.part`, { recursive: true, filter });
  await rename(`${place}.part`, place);
}

async function writeNamed(out: string, text: string, extension: string): Promise<string> {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 10) + extension;
  await writePacked(join(out, name), text);
  return name;
}

async function dropOld(out: string, entry: IndexEntry): Promise<void> {
  const used = new Set([
    ENTRY_FILE,
    ...entry.shards.map(({ folder }) => folder.slice(0, -1)),
    entry.vocabulary.slice(0, -1),
    entry.names,
  ]);
  const old = (await readdir(out)).filter((name) => !used.has(name));
  await Promise.all(old.map((name) => rm(join(out, name), { recursive: true, force: true })));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

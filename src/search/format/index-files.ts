import { DamagedIndex } from './bytes.ts';
import { type Chunk, readChunk } from './chunk.ts';
import { findPart, type ShardContents } from './contents.ts';
import { ENTRY_FILE, INDEX_VERSION, type IndexEntry, type ShardEntry } from './entry.ts';
import type { NamedThing } from './names.ts';
import { unpack } from './unpack.ts';

/** Gets a file of the index by its path; rejects when it cannot. */
export type Load = (path: string, isEntry?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** A shard that is ready to be searched. `offset` is the number of its first document. */
export interface Shard extends ShardEntry {
  readonly offset: number;
  readonly contents: ShardContents;
}

/** The chunk that holds a word's family, and where its positions are. */
export interface FoundChunk {
  readonly shard: Shard;
  readonly chunk: Chunk;
  readonly positions: () => Promise<Uint8Array>;
}

/** The files of one index, each loaded when it is first needed and kept. */
export interface IndexFiles {
  readonly entry: IndexEntry;
  readonly shards: readonly Shard[];
  /** The chunk of each shard in which words of a skeleton would be. */
  readonly chunks: (skeleton: string) => Promise<readonly FoundChunk[]>;
  /** The documents of each value of a filter, numbered in the shard. */
  readonly filter: (shard: Shard, name: string) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** What a document shows, as JSON. */
  readonly text: (shard: Shard, page: number) => Promise<string>;
  readonly words: (file: string) => Promise<string>;
  readonly names: () => Promise<readonly NamedThing[]>;
}

const decoder = new TextDecoder();

/**
 * Read the entry file and the shards' tables of contents.
 *
 * @throws DamagedIndex when a file is not what it should be; what `load` throws when one is missing
 */
export async function openIndex(load: Load): Promise<IndexFiles> {
  const entry = readEntry(await load(ENTRY_FILE, true));
  const get = keep(async (path: string) => unpack(await load(path)));
  const text = async (path: string): Promise<string> => decoder.decode(await get(path));
  const parsed = keep(async (path: string) => readChunk(await get(path)));
  const shards = placeShards(
    await Promise.all(
      entry.shards.map(async (shard) => ({
        ...shard,
        contents: JSON.parse(await text(`${shard.folder}contents`)) as ShardContents,
      })),
    ),
  );
  return {
    entry,
    shards,
    chunks: async (skeleton) => {
      const found = await Promise.all(
        shards.map(async (shard) => {
          const part = findPart(shard.contents.chunks, skeleton);
          if (part < 0) return [];
          const chunk = await parsed(`${shard.folder}words/${part}`);
          return [{ shard, chunk, positions: () => get(`${shard.folder}places/${part}`) }];
        }),
      );
      return found.flat();
    },
    filter: async ({ folder }, name) => readFilter(await text(`${folder}filter/${name}`)),
    text: ({ folder }, page) => text(`${folder}text/${page}`),
    words: text,
    names: async () =>
      entry.names === undefined ? [] : (JSON.parse(await text(entry.names)) as readonly NamedThing[]),
  };
}

/** Ask for each thing once; what failed is asked for anew the next time. */
export function keep<K, T>(get: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = get(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
}

function placeShards(shards: readonly Omit<Shard, 'offset'>[]): readonly Shard[] {
  let offset = 0;
  return shards.map((shard) => {
    if (shard.contents.lengths.length !== shard.documents) {
      throw new DamagedIndex(`${shard.folder} is not whole`);
    }
    offset += shard.documents;
    return { ...shard, offset: offset - shard.documents };
  });
}

function readFilter(text: string): ReadonlyMap<string, readonly number[]> {
  const values = JSON.parse(text) as Readonly<Record<string, readonly number[]>>;
  return new Map(
    Object.entries(values).map(([value, steps]) => {
      let page = 0;
      return [value, steps.map((step) => (page += step))];
    }),
  );
}

function readEntry(bytes: Uint8Array): IndexEntry {
  let entry: Partial<IndexEntry>;
  try {
    entry = JSON.parse(decoder.decode(bytes)) as Partial<IndexEntry>;
  } catch {
    throw new DamagedIndex(`${ENTRY_FILE} is not JSON`);
  }
  if (entry.version !== INDEX_VERSION || entry.shards === undefined || entry.vocabulary === undefined) {
    throw new DamagedIndex(`${ENTRY_FILE} is of version ${entry.version}, not ${INDEX_VERSION}`);
  }
  return { ...entry, version: entry.version, shards: entry.shards, vocabulary: entry.vocabulary };
}

import { type Attendance, EVERYONE } from './attendance.ts';
import { DamagedIndex } from './bytes.ts';
import { type Chunk, readChunk } from './chunk.ts';
import { findPart, type ShardContents } from './contents.ts';
import { ENTRY_FILE, INDEX_VERSION, type IndexEntry, type ShardEntry } from './entry.ts';
import type { NamedThing } from './names.ts';
import { unpack } from './unpack.ts';

/** Gets a file of the index by its path; rejects when it cannot. */
export type Load = (path: string, isEntry?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** A shard in its place. `offset` is the number of its first document. */
export interface PlacedShard extends ShardEntry {
  readonly offset: number;
}

/** A shard that is ready to be searched. */
export interface Shard extends PlacedShard {
  readonly contents: ShardContents;
}

/** The chunk that holds a word's family, and where its positions are. */
export interface FoundChunk {
  readonly shard: Shard;
  readonly chunk: Chunk;
  /** Undefined when the search goes on without the shard. */
  readonly positions: () => Promise<Uint8Array | undefined>;
}

/** An index by its entry, each file loaded when it is first needed and kept. */
export interface Index {
  readonly entry: IndexEntry;
  /** A file that belongs to no shard, unpacked. */
  readonly text: (path: string) => Promise<string>;
  /** The registry's things that the documents speak of. */
  readonly names: () => Promise<readonly NamedThing[]>;
  /**
   * The files of the shards that are there.
   *
   * @throws DamagedIndex when a file is not what it should be; what `load` throws when one is missing
   */
  readonly files: (attendance?: Attendance) => Promise<IndexFiles>;
}

/** The files of an index as one search gets them. */
export interface IndexFiles {
  readonly entry: IndexEntry;
  /** Those whose tables of contents are there. */
  readonly shards: readonly Shard[];
  /** The chunk of each shard in which words of a skeleton would be. */
  readonly chunks: (skeleton: string) => Promise<readonly FoundChunk[]>;
  /** The documents of each value of a filter, numbered in the shard. */
  readonly filter: (shard: Shard, name: string) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** What a document shows, as JSON; undefined when the search goes on without the shard. */
  readonly text: (shard: Shard, page: number) => Promise<string | undefined>;
}

const decoder = new TextDecoder();

/**
 * Read the entry file.
 *
 * @throws DamagedIndex when it is not what it should be; what `load` throws when it is missing
 */
export async function openIndex(load: Load): Promise<Index> {
  const entry = readEntry(await load(ENTRY_FILE, true));
  const get = keep(async (path: string) => unpack(await load(path)));
  const text = async (path: string): Promise<string> => decoder.decode(await get(path));
  const parsed = keep(async (path: string) => readChunk(await get(path)));
  const contentsOf = keep(async (shard: PlacedShard) =>
    readContents(shard, await text(`${shard.folder}contents`)),
  );
  const placed = placeShards(entry.shards);
  const filesOf = (shards: readonly Shard[], { ask }: Attendance): IndexFiles => ({
    entry,
    shards,
    chunks: async (skeleton) => {
      const chunkOf = async ({ folder, contents }: Shard) => {
        const part = findPart(contents.chunks, skeleton);
        if (part < 0) return undefined;
        const chunk = await ask(folder, () => parsed(`${folder}words/${part}`), undefined);
        const positions = () => ask(folder, () => get(`${folder}places/${part}`), undefined);
        return chunk && { chunk, positions };
      };
      const found = await Promise.all(shards.map(async (shard) => ({ shard, ...(await chunkOf(shard)) })));
      return found.flatMap(({ shard, chunk, positions }) =>
        chunk === undefined || positions === undefined ? [] : [{ shard, chunk, positions }],
      );
    },
    filter: async ({ folder }, name) =>
      readFilter(await ask(folder, () => text(`${folder}filter/${name}`), '{}')),
    text: ({ folder }, page) => ask(folder, () => text(`${folder}text/${page}`), undefined),
  });
  return {
    entry,
    text,
    names: async () =>
      entry.names === undefined ? [] : (JSON.parse(await text(entry.names)) as readonly NamedThing[]),
    files: async (attendance = EVERYONE) => {
      const shards = await Promise.all(
        placed.map(async (shard) => {
          const contents = await attendance.ask(shard.folder, () => contentsOf(shard), undefined);
          return contents === undefined ? [] : [{ ...shard, contents }];
        }),
      );
      return filesOf(shards.flat(), attendance);
    },
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

function placeShards(shards: readonly ShardEntry[]): readonly PlacedShard[] {
  let offset = 0;
  return shards.map((shard) => {
    offset += shard.documents;
    return { ...shard, offset: offset - shard.documents };
  });
}

function readContents({ folder, documents }: ShardEntry, text: string): ShardContents {
  const contents = JSON.parse(text) as ShardContents;
  if (contents.lengths.length !== documents) throw new DamagedIndex(`${folder} is not whole`);
  return contents;
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

import { DamagedIndex } from './cbor.ts';
import { ENTRY_FILE, INDEX_VERSION, type IndexEntry, type ShardEntry } from './entry.ts';
import { findChunk, readFilter, readMeta, type ShardMeta } from './meta.ts';
import type { NamedThing } from './names.ts';
import { unpack } from './unpack.ts';
import { findPostings, type Postings } from './words.ts';

/** Gets a file of the index by its path; rejects when it cannot. */
export type Load = (path: string, isEntry?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** A shard that is ready to be searched. `offset` is the number of its first document. */
export interface Shard extends ShardEntry {
  readonly offset: number;
  readonly contents: ShardMeta;
}

/** The files of one index, each loaded when it is first needed and kept. */
export interface IndexFiles {
  readonly entry: IndexEntry;
  readonly shards: readonly Shard[];
  readonly postings: (shard: Shard, token: string) => Promise<Postings | undefined>;
  readonly filter: (shard: Shard, name: string) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** The bytes of a document's fragment, unpacked. */
  readonly fragment: (shard: Shard, page: number) => Promise<Uint8Array<ArrayBuffer>>;
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
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const get = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const found = kept.get(path);
    if (found !== undefined) return found;
    const loading = load(path).then(unpack);
    kept.set(path, loading);
    // A file that failed is asked for anew the next time.
    loading.catch(() => kept.delete(path));
    return loading;
  };
  const metas = await Promise.all(
    entry.shards.map(async ({ folder, meta }) => readMeta(await get(folder + meta))),
  );
  let offset = 0;
  const shards = entry.shards.map((shard, i): Shard => {
    const contents = metas[i];
    if (contents?.fragments.length !== shard.documents)
      throw new DamagedIndex(`${shard.folder} is not whole`);
    offset += shard.documents;
    return { ...shard, contents, offset: offset - shard.documents };
  });
  return {
    entry,
    shards,
    postings: async ({ folder, contents }, token) => {
      const chunk = findChunk(contents.chunks, token);
      if (chunk === undefined) return undefined;
      return findPostings(await get(`${folder}index/${chunk.file}.pf_index`), token);
    },
    filter: async ({ folder, contents }, name) => {
      const file = contents.filters.get(name);
      return file === undefined ? new Map() : readFilter(await get(`${folder}filter/${file}.pf_filter`));
    },
    fragment: ({ folder, contents }, page) =>
      get(`${folder}fragment/${contents.fragments[page]}.pf_fragment`),
    words: async (file) => decoder.decode(await get(file)),
    names: async () =>
      entry.names === undefined
        ? []
        : (JSON.parse(decoder.decode(await get(entry.names))) as readonly NamedThing[]),
  };
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

/** What the entry file says of a shard. */
export interface ShardEntry {
  /** Folder of the shard, named by a hash of what it holds; ends in a slash. */
  readonly folder: string;
  readonly documents: number;
}

/** `entry.json`: the one file of the index whose name never changes. Shards are in order of date. */
export interface IndexEntry {
  readonly version: number;
  readonly shards: readonly ShardEntry[];
  /** Folder of the words of all shards, named by a hash of what it holds; ends in a slash. */
  readonly vocabulary: string;
  /** File of the names of the registry that the documents speak of; absent when there are none. */
  readonly names?: string;
}

/** Raised when the layout changes: an open page that meets another one has to be loaded anew. */
export const INDEX_VERSION = 2;
export const ENTRY_FILE = 'entry.json';

import type { VFileMessage } from 'vfile-message';
import type { Known } from '../../stages.ts';

/** An article that stands in a file with others. */
export interface Entry {
  /** What the file calls it; of letters, digits, hyphens and underscores. */
  readonly key: string;
  /** Where people find it: the line on which it begins, or its address in a file that has no lines. */
  readonly place: { readonly line: number } | { readonly address: string };
  /** All that the file says of it: what its hash is made of. */
  readonly record: Uint8Array | string;
  readonly body: Uint8Array;
  /** The text alone, the HTML of the text alone, a page around it, or a mail. */
  readonly kind: 'text' | 'fragment' | 'page' | 'mail';
  /** Encoding that is stated beside it. */
  readonly charset?: string;
  readonly known: Known;
  readonly messages: readonly VFileMessage[];
}

/** A file of many articles. */
export interface Container {
  /** By key, in the file's order. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Undefined where each article has its own. */
  readonly encoding?: string;
  /** Of the file, and of entries that could not be read. */
  readonly messages: readonly VFileMessage[];
}

/** What stands under which name in an entry, and where the entry stands. */
export interface RawEntry {
  readonly fields: Readonly<Record<string, string>>;
  readonly record: string;
  readonly line: number;
}

/** Takes a text apart into entries; an entry that is broken gives the problem. */
export type Splitter = (
  text: string,
) => Iterable<RawEntry | { readonly problem: string; readonly line: number }>;

import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FrontMatter } from '../briefing/schema.ts';

const INDEX = 'index.json';

/** What a briefing's page is made of. */
export interface Rendered {
  readonly id: string;
  readonly data: FrontMatter;
  /** The body, rendered and marked. */
  readonly html: string;
  /** Its text as it is written: the sentences of each block. */
  readonly blocks: readonly (readonly string[])[];
  readonly sentences: number;
  readonly words: number;
}

/** Where each rendered briefing lies: they stand in one file, one after the other. */
interface Index {
  /** Name of that file. Its bytes never change once they are in the index: it only grows, or another takes its place. */
  readonly file: string;
  /** Bytes of that file; what lies behind them was left by a build that was killed. */
  readonly size: number;
  /** First byte and number of bytes of each, by digest. */
  readonly places: Readonly<Record<string, readonly [from: number, size: number]>>;
}

/** Rendered briefings that a build adds to. */
export interface RenderedStore {
  readonly has: (digest: string) => boolean;
  readonly add: (digest: string, rendered: Rendered) => void;
  /**
   * Keep those that are used and forget the others. Without it, as after a kill, the store is what it was.
   */
  readonly save: (used: ReadonlySet<string>) => void;
}

/**
 * Open the rendered briefings to add to them. One file holds them all: to make and open a small file for each costs
 * several times what rendering it does. Like everything here it waits for the disk.
 *
 * @param cache the cache folder of the build
 */
export function openRendered(cache: string): RenderedStore {
  mkdirSync(folderOf(cache), { recursive: true });
  const old = readIndex(cache) ?? { file: '1.jsonl', size: 0, places: {} };
  const places = new Map(Object.entries(old.places));
  const file = openSync(join(folderOf(cache), old.file), 'a');
  ftruncateSync(file, old.size);
  let end = old.size;
  return {
    has: (digest) => places.has(digest),
    add: (digest, rendered) => {
      const bytes = Buffer.from(`${JSON.stringify(rendered)}\n`);
      writeFileSync(file, bytes);
      places.set(digest, [end, bytes.length]);
      end += bytes.length;
    },
    save: (used) => {
      closeSync(file);
      const kept = [...places].filter(([digest]) => used.has(digest));
      const bytes = kept.reduce((sum, [, [, size]]) => sum + size, 0);
      const index = { file: old.file, size: end, places: Object.fromEntries(kept) };
      writeIndex(cache, end > 2 * bytes ? compacted(cache, index) : index);
    },
  };
}

let reader: { readonly cache: string; readonly index: Index; readonly file: number } | undefined;

/**
 * A briefing as it was kept.
 *
 * @param cache the cache folder of the build
 * @throws Error where none is kept under this digest
 */
export function readRendered(cache: string, digest: string): Rendered {
  if (reader?.cache !== cache || reader.index.places[digest] === undefined) openReader(cache);
  const place = reader?.index.places[digest];
  if (reader === undefined || place === undefined) throw new Error(`No briefing is kept under ${digest}.`);
  return JSON.parse(readBytes(reader.file, place).toString('utf8')) as Rendered;
}

function openReader(cache: string): void {
  if (reader !== undefined) closeSync(reader.file);
  const index = readIndex(cache);
  reader = index && { cache, index, file: openSync(join(folderOf(cache), index.file), 'r') };
}

/** The same briefings without what lies between them, in a file of another name: the old one may be being read. */
function compacted(cache: string, { file, places }: Index): Index {
  const next = `${Number.parseInt(file, 10) + 1}.jsonl`;
  const from = openSync(join(folderOf(cache), file), 'r');
  const to = openSync(join(folderOf(cache), next), 'w');
  let size = 0;
  const moved = Object.entries(places).map(([digest, place]) => {
    const at = size;
    writeFileSync(to, readBytes(from, place));
    size += place[1];
    return [digest, [at, place[1]]] as const;
  });
  closeSync(from);
  closeSync(to);
  return { file: next, size, places: Object.fromEntries(moved) };
}

function readBytes(file: number, [from, size]: readonly [number, number]): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  readSync(file, bytes, 0, size, from);
  return bytes;
}

/** The index, unless there is none or its file is not there whole. */
function readIndex(cache: string): Index | undefined {
  const folder = folderOf(cache);
  try {
    const index = JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as Index;
    return statSync(join(folder, index.file)).size >= index.size ? index : undefined;
  } catch {
    return undefined;
  }
}

/** Write the index; what it does not name is of no use any more. */
function writeIndex(cache: string, index: Index): void {
  const folder = folderOf(cache);
  writeFileSync(join(folder, `${INDEX}.new`), JSON.stringify(index));
  renameSync(join(folder, `${INDEX}.new`), join(folder, INDEX));
  for (const name of readdirSync(folder))
    if (name !== INDEX && name !== index.file) rmSync(join(folder, name), { recursive: true });
}

function folderOf(cache: string): string {
  return join(cache, 'rendered');
}

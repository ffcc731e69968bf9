import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../document.ts';
import { ENTRY_FILE, INDEX_VERSION, type IndexEntry, type ShardEntry } from '../format/entry.ts';
import type { NamedThing } from '../format/names.ts';
import { BEGINNINGS_FOLDER, ENDINGS_FOLDER, type VocabularyContents } from '../format/vocabulary-files.ts';
import { type SearchSettings, settings as shipped } from '../settings.ts';
import { makeShard, WORDS_FILE } from './make-shard.ts';
import { writePacked } from './shard-index.ts';
import { cutShards, digestOf, digestOfCode } from './shards.ts';
import { type DocumentSource, sourceOf } from './spool.ts';
import {
  addCounts,
  type CountedWord,
  type PrintedVocabulary,
  printVocabulary,
  type WordCounts,
} from './vocabulary.ts';

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
 * @throws Error when Pagefind fails
 */
export async function buildIndex(
  documents: readonly SearchDocument[] | DocumentSource,
  names: readonly NamedThing[],
  { out, cache }: IndexTarget,
  settings: SearchSettings = shipped,
): Promise<IndexEntry> {
  const source = 'load' in documents ? documents : sourceOf(documents);
  await mkdir(cache, { recursive: true });
  await mkdir(out, { recursive: true });
  const shards: ShardEntry[] = [];
  const counts = new Map<string, CountedWord>();
  const code = digestOfCode();
  for (const heads of cutShards(source.heads)) {
    const own = await source.load(heads);
    const name = digestOf([code, settings, own]);
    addCounts(counts, await placeShard(own, name, { out, cache }, settings));
    shards.push({ folder: `${name}/`, documents: own.length });
  }
  const vocabulary = await writeVocabulary(printVocabulary(counts), out);
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

/** Put a shard in the index, from the cache if it is there. @returns its words */
async function placeShard(
  documents: readonly SearchDocument[],
  name: string,
  { out, cache }: IndexTarget,
  settings: SearchSettings,
): Promise<WordCounts> {
  const kept = join(cache, name);
  if (!(await exists(join(kept, WORDS_FILE)))) {
    await makeShard({ documents, folder: kept, settings });
  }
  if (!(await exists(join(out, name, 'contents')))) {
    const filter = (file: string): boolean => !file.endsWith(WORDS_FILE);
    // A copy that is broken off must not pass for a shard.
    await cp(kept, join(out, `${name}.part`), { recursive: true, filter });
    await rename(join(out, `${name}.part`), join(out, name));
  }
  return JSON.parse(await readFile(join(kept, WORDS_FILE), 'utf8')) as WordCounts;
}

/** @returns its folder, with a slash at the end */
async function writeVocabulary(printed: PrintedVocabulary, out: string): Promise<string> {
  const folder = `${digestOf(printed)}/`;
  const work = join(out, `${folder.slice(0, -1)}.part`);
  const lists = [
    [BEGINNINGS_FOLDER, printed.beginnings],
    [ENDINGS_FOLDER, printed.endings],
  ] as const;
  for (const [name, { parts }] of lists) {
    await mkdir(join(work, name), { recursive: true });
    for (const [i, part] of parts.entries()) await writePacked(join(work, name, String(i)), part);
  }
  const contents: VocabularyContents = {
    beginnings: printed.beginnings.starts,
    endings: printed.endings.starts,
  };
  await writePacked(join(work, 'contents'), JSON.stringify(contents));
  await rm(join(out, folder), { recursive: true, force: true });
  await rename(work, join(out, folder));
  return folder;
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
  return readFile(file).then(
    () => true,
    () => false,
  );
}

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FACETS } from '../document.ts';
import { packLength, type ShardContents, shortestStart } from '../format/contents.ts';
import { SIGNATURE } from '../format/unpack.ts';
import type { SearchSettings } from '../settings.ts';
import { writeChunks } from './chunks.ts';
import { countWords, type WordCounter } from './count-words.ts';
import { invert } from './invert.ts';
import { type JoinedBatches, joinBatches } from './joined-batches.ts';
import { fragmentOf } from './record.ts';
import { cutBatches } from './shards.ts';
import { loadSpooled, type SpooledDocument } from './spool.ts';
import { WORD_LISTS } from './word-list.ts';

/**
 * Index documents with Pagefind and write what it found as a shard, in files made for a word's whole family (see
 * format/chunk.ts): of Pagefind's own files a query of three words would load four times as much, most of it
 * positions that only phrases need. Beside them are the lists of its words, for the vocabulary of all shards. The
 * folder appears at once, whole, or not at all.
 *
 * @param spool file that holds the documents: a batch of them is in memory at a time
 * @param folder must not exist yet
 * @throws Error with Pagefind's message
 */
export async function writeShard(
  spool: string,
  documents: readonly SpooledDocument[],
  folder: string,
  settings: SearchSettings,
): Promise<void> {
  const work = `${folder}.part`;
  await rm(work, { recursive: true, force: true });
  for (const kind of ['words', 'places', 'filter', 'text'])
    await mkdir(join(work, kind), { recursive: true });
  const joined = joinBatches();
  const counter = countWords();
  for (const places of cutBatches(documents)) {
    const batch = await loadSpooled(spool, places);
    for (const [i, document] of batch.entries()) {
      counter.add(document);
      const page = joined.lengths.length + i;
      await writePacked(join(work, 'text', String(page)), JSON.stringify(fragmentOf(document)));
    }
    joined.add(await invert(batch, `${folder}.found`, settings));
  }
  await writeLists(counter, work);
  await writeWords(joined, work);
  await writeFilters(joined, work);
  await rename(work, folder);
}

async function writeLists(counter: WordCounter, work: string): Promise<void> {
  const words = counter.words();
  for (const { file, print } of WORD_LISTS) await writeFile(join(work, file), print(words));
}

async function writeWords(joined: JoinedBatches, work: string): Promise<void> {
  const chunks = writeChunks(joined.words());
  for (const [i, chunk] of chunks.entries()) {
    await writePacked(join(work, 'words', String(i)), chunk.words);
    await writePacked(join(work, 'places', String(i)), chunk.positions);
  }
  const contents: ShardContents = {
    lengths: joined.lengths.map(packLength),
    chunks: chunks.map(({ from }, i) => shortestStart(from, chunks[i - 1]?.to ?? '')),
  };
  await writePacked(join(work, 'contents'), JSON.stringify(contents));
}

/** Every facet has its file, also where no document has a value: a reader takes a missing file for a fault. */
async function writeFilters(joined: JoinedBatches, work: string): Promise<void> {
  for (const facet of FACETS) {
    const steps = Array.from(joined.filter(facet), ([value, pages]) => [
      value,
      pages.map((page, i) => page - (pages[i - 1] ?? 0)),
    ]);
    await writePacked(join(work, 'filter', facet), JSON.stringify(Object.fromEntries(steps)));
  }
}

/** Write a file as `unpack` reads it. */
export async function writePacked(file: string, data: string | Uint8Array): Promise<void> {
  await writeFile(file, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(data)]), { level: 9 }));
}

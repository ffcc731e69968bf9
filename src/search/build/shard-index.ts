import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FACETS, type SearchDocument } from '../document.ts';
import { packLength, type ShardContents, shortestStart } from '../format/contents.ts';
import { SIGNATURE } from '../format/unpack.ts';
import type { SearchSettings } from '../settings.ts';
import { writeChunks } from './chunks.ts';
import { type Inverted, invert } from './invert.ts';
import type { IndexedWord } from './pagefind-files.ts';
import { fragmentOf } from './record.ts';

/** Pagefind inverts so many documents at a time, so that its memory does not grow with a shard. */
const BATCH = 250;

/**
 * Index documents with Pagefind and write what it found as a shard, in files made for a word's whole family (see
 * format/chunk.ts): of Pagefind's own files a query of three words would load four times as much, most of it
 * positions that only phrases need. The folder appears at once, whole, or not at all.
 *
 * @param folder must not exist yet
 * @throws Error with Pagefind's message
 */
export async function writeShard(
  documents: readonly SearchDocument[],
  folder: string,
  settings: SearchSettings,
): Promise<void> {
  const work = `${folder}.part`;
  await rm(work, { recursive: true, force: true });
  for (const kind of ['words', 'places', 'filter', 'text'])
    await mkdir(join(work, kind), { recursive: true });
  const parts: Inverted[] = [];
  for (let at = 0; at < documents.length; at += BATCH) {
    parts.push(await invert(documents.slice(at, at + BATCH), `${folder}.found`, settings));
  }
  await writeWords(parts, work);
  await writeFilters(parts, work);
  for (const [page, document] of documents.entries()) {
    await writePacked(join(work, 'text', String(page)), JSON.stringify(fragmentOf(document)));
  }
  await rename(work, folder);
}

async function writeWords(parts: readonly Inverted[], work: string): Promise<void> {
  const chunks = writeChunks(joinWords(parts));
  for (const [i, chunk] of chunks.entries()) {
    await writePacked(join(work, 'words', String(i)), chunk.words);
    await writePacked(join(work, 'places', String(i)), chunk.positions);
  }
  const contents: ShardContents = {
    lengths: parts.flatMap(({ lengths }) => lengths.map(packLength)),
    chunks: chunks.map(({ from }, i) => shortestStart(from, chunks[i - 1]?.to ?? '')),
  };
  await writePacked(join(work, 'contents'), JSON.stringify(contents));
}

function joinWords(parts: readonly Inverted[]): readonly IndexedWord[] {
  const joined = new Map<string, number[]>();
  parts.forEach(({ words }, part) => {
    for (const { word, places } of words) {
      const all = joined.get(word) ?? [];
      joined.set(word, all);
      for (let at = 0; at < places.length; ) {
        const end = at + 2 + (places[at + 1] ?? 0);
        all.push(part * BATCH + (places[at] ?? 0));
        for (at += 1; at < end; at++) all.push(places[at] ?? 0);
      }
    }
  });
  return Array.from(joined, ([word, places]) => ({ word, places }));
}

/** Every facet has its file, also where no document has a value: a reader takes a missing file for a fault. */
async function writeFilters(parts: readonly Inverted[], work: string): Promise<void> {
  for (const facet of FACETS) {
    const joined = new Map<string, number[]>();
    parts.forEach(({ filters }, part) => {
      for (const [value, pages] of filters.find(({ name }) => name === facet)?.values ?? []) {
        const all = joined.get(value) ?? [];
        joined.set(value, all);
        for (const page of pages) all.push(part * BATCH + page);
      }
    });
    const steps = Array.from(joined, ([value, pages]) => [
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

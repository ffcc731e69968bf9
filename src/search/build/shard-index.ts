import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { FACETS, type SearchDocument } from '../document.ts';
import { packLength, type ShardContents, shortestStart } from '../format/contents.ts';
import { SIGNATURE, unpack } from '../format/unpack.ts';
import type { SearchSettings } from '../settings.ts';
import { writeChunks } from './chunks.ts';
import { readPagefindFilter, readPageLengths, readWords } from './pagefind-files.ts';
import { formsOfDocument, fragmentOf } from './record.ts';

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
  const found = `${folder}.found`;
  const work = `${folder}.part`;
  for (const old of [found, work]) await rm(old, { recursive: true, force: true });
  for (const kind of ['words', 'places', 'filter', 'text'])
    await mkdir(join(work, kind), { recursive: true });
  await runPagefind(documents, found, settings);
  await writeWords(found, work, documents.length);
  await writeFilters(found, work);
  for (const [page, document] of documents.entries()) {
    await writePacked(join(work, 'text', String(page)), JSON.stringify(fragmentOf(document)));
  }
  await rm(found, { recursive: true });
  await rename(work, folder);
}

async function runPagefind(
  documents: readonly SearchDocument[],
  folder: string,
  settings: SearchSettings,
): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const document of documents) {
      const { errors } = await index.addCustomRecord({
        url: document.id,
        content: formsOfDocument(document, settings),
        // Not a language that Pagefind has a stemmer for: forms are indexed as they are.
        language: 'und',
        meta: {},
        filters: Object.fromEntries(
          Object.entries(document.filters).map(([facet, values]) => [facet, [...values]]),
        ),
      });
      if (errors.length > 0) throw new Error(`Pagefind refused ${document.id}: ${errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  } finally {
    // Each shard has a process of its own, so that no memory grows from shard to shard.
    await close();
  }
}

async function writeWords(found: string, work: string, documents: number): Promise<void> {
  const [meta] = await readAll(found, /\.pf_meta$/);
  const lengths = meta === undefined ? [] : readPageLengths(meta);
  if (lengths.length !== documents) throw new Error('Pagefind lost a document');
  const words = (await readAll(join(found, 'index'), /\.pf_index$/)).flatMap(readWords);
  const chunks = writeChunks(words);
  for (const [i, chunk] of chunks.entries()) {
    await writePacked(join(work, 'words', String(i)), chunk.words);
    await writePacked(join(work, 'places', String(i)), chunk.positions);
  }
  const contents: ShardContents = {
    lengths: lengths.map(packLength),
    chunks: chunks.map(({ from }, i) => shortestStart(from, chunks[i - 1]?.to ?? '')),
  };
  await writePacked(join(work, 'contents'), JSON.stringify(contents));
}

/** Every facet has its file, also where no document has a value: a reader takes a missing file for a fault. */
async function writeFilters(found: string, work: string): Promise<void> {
  for (const facet of FACETS) await writePacked(join(work, 'filter', facet), '{}');
  for (const bytes of await readAll(join(found, 'filter'), /\.pf_filter$/)) {
    const { name, values } = readPagefindFilter(bytes);
    const steps = values.map(([value, pages]) => [value, pages.map((page, i) => page - (pages[i - 1] ?? 0))]);
    await writePacked(join(work, 'filter', name), JSON.stringify(Object.fromEntries(steps)));
  }
}

async function readAll(folder: string, names: RegExp): Promise<readonly Uint8Array[]> {
  const files = await readdir(folder).catch(() => []);
  const wanted = files.filter((file) => names.test(file)).sort();
  return Promise.all(wanted.map(async (file) => unpack(new Uint8Array(await readFile(join(folder, file))))));
}

/** Write a file as `unpack` reads it. */
export async function writePacked(file: string, data: string | Uint8Array): Promise<void> {
  await writeFile(file, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(data)]), { level: 9 }));
}

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../document.ts';
import { readMeta } from '../format/meta.ts';
import { SIGNATURE, unpack } from '../format/unpack.ts';
import type { SearchSettings } from '../settings.ts';
import { fragmentOf, tokensOfDocument } from './record.ts';
import { digestOf } from './shards.ts';

/**
 * Pagefind's own limit is for English pages; with smaller files a query loads less. The variable is unstable by
 * name: Pagefind's version is pinned, and a test holds the size of the files.
 */
const CHUNK_SIZE = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '2000' } as const;

const KEPT = /\.pf_(?:meta|index|filter|fragment)$/;

/**
 * Index documents with Pagefind into a folder. Pagefind sees analysed tokens; afterwards each fragment is
 * written anew with what readers see. The folder appears at once, whole, or not at all.
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
  await runPagefind(documents, work, settings);
  await dropUnused(work);
  await rewriteFragments(documents, work);
  await rename(work, folder);
}

async function runPagefind(
  documents: readonly SearchDocument[],
  folder: string,
  settings: SearchSettings,
): Promise<void> {
  const before = process.env[CHUNK_SIZE.name];
  process.env[CHUNK_SIZE.name] = CHUNK_SIZE.value;
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const document of documents) await addDocument(index, document, settings);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  } finally {
    // Each shard has a process of its own, so that no memory grows from shard to shard.
    await close();
    if (before === undefined) delete process.env[CHUNK_SIZE.name];
    else process.env[CHUNK_SIZE.name] = before;
  }
}

async function addDocument(
  index: PagefindIndex,
  document: SearchDocument,
  settings: SearchSettings,
): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: document.id,
    content: tokensOfDocument(document, settings),
    language: 'und',
    // Fragments are named by a hash of their content: with this, by what readers will see in them.
    meta: { digest: digestOf(fragmentOf(document)) },
    filters: Object.fromEntries(
      Object.entries(document.filters).map(([facet, values]) => [facet, [...values]]),
    ),
  });
  if (errors.length > 0) throw new Error(`Pagefind refused ${document.id}: ${errors.join('; ')}`);
}

/** What is for Pagefind's own client: ours reads the index itself. */
async function dropUnused(folder: string): Promise<void> {
  const files = await readdir(folder, { withFileTypes: true });
  const unused = files.filter((file) => file.isFile() && !KEPT.test(file.name));
  await Promise.all(unused.map((file) => rm(join(folder, file.name))));
}

async function rewriteFragments(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const meta = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (meta === undefined) throw new Error('Pagefind wrote no table of contents');
  const { fragments } = readMeta(await unpack(new Uint8Array(await readFile(join(folder, meta)))));
  if (fragments.length !== documents.length) throw new Error('Pagefind lost a document');
  await mkdir(join(folder, 'fragment'), { recursive: true });
  for (const [page, document] of documents.entries()) {
    const data = SIGNATURE + JSON.stringify(fragmentOf(document));
    await writeFile(join(folder, 'fragment', `${fragments[page]}.pf_fragment`), gzipSync(data, { level: 9 }));
  }
}

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../document.ts';
import { unpack } from '../format/unpack.ts';
import type { SearchSettings } from '../settings.ts';
import { type IndexedWord, readPagefindFilter, readPageLengths, readWords } from './pagefind-files.ts';
import { formsOfDocument } from './record.ts';

/** Documents turned into what stands where in them. Pages are the documents' places in their list. */
export interface Inverted {
  /** Number of words of each document. */
  readonly lengths: readonly number[];
  readonly words: readonly IndexedWord[];
  readonly filters: readonly {
    readonly name: string;
    readonly values: readonly (readonly [value: string, pages: readonly number[]])[];
  }[];
}

/**
 * Have Pagefind invert documents. It keeps all that it is given in memory until it is done, 0.3 MB a long document,
 * and takes it to its end: it gets few documents at a time, in a process of its own.
 *
 * @param folder for its files; removed when they are read
 * @throws Error with Pagefind's message
 */
export async function invert(
  documents: readonly SearchDocument[],
  folder: string,
  settings: SearchSettings,
): Promise<Inverted> {
  await rm(folder, { recursive: true, force: true });
  await runPagefind(documents, folder, settings);
  const [meta] = await readAll(folder, /\.pf_meta$/);
  const lengths = meta === undefined ? [] : readPageLengths(meta);
  if (lengths.length !== documents.length) throw new Error('Pagefind lost a document');
  const words = (await readAll(join(folder, 'index'), /\.pf_index$/)).flatMap(readWords);
  const filters = (await readAll(join(folder, 'filter'), /\.pf_filter$/)).map(readPagefindFilter);
  await rm(folder, { recursive: true });
  return { lengths, words, filters };
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
    await close();
  }
}

async function readAll(folder: string, names: RegExp): Promise<readonly Uint8Array[]> {
  const files = await readdir(folder).catch(() => []);
  const wanted = files.filter((file) => names.test(file)).sort();
  return Promise.all(wanted.map(async (file) => unpack(new Uint8Array(await readFile(join(folder, file))))));
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitSentences } from '../../arabic/sentences.ts';
import { buildIndex } from '../build/build-index.ts';
import type { SearchDocument } from '../document.ts';
import type { Engine } from '../engine.ts';
import type { Load } from '../format/index-files.ts';

/** A query that people made, with the documents that answer it. */
export interface GivenQuery {
  readonly text: string;
  readonly relevant: readonly string[];
}

interface GivenDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** An index of given documents. */
export interface GivenIndex {
  /** Its folder. */
  readonly out: string;
  readonly documents: number;
}

/** Read queries: JSON a line. */
export async function readQueries(file: string): Promise<readonly GivenQuery[]> {
  return readLines<GivenQuery>(file);
}

/**
 * Index documents with the shipping code for as long as something is measured on them.
 *
 * @param docsFile JSON a line: id, title, text
 */
export async function withIndex<T>(docsFile: string, use: (index: GivenIndex) => Promise<T>): Promise<T> {
  const documents = (await readLines<GivenDocument>(docsFile)).map(documentOf);
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    const out = join(folder, 'out');
    await buildIndex(documents, [], { out, cache: join(folder, 'cache') });
    return await use({ out, documents: documents.length });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gets the files of an index from the disk. */
export function filesIn(folder: string): Load {
  return async (path) => new Uint8Array(await readFile(join(folder, path)));
}

/** Ids of the first results of a query, by way of their texts, as a reader's page gets them. */
export async function firstIds(engine: Engine, text: string, most: number): Promise<readonly string[]> {
  const { results } = await engine.search(text);
  const fragments = await Promise.all(
    results.slice(0, most).map(({ document }) => engine.fragment(document)),
  );
  return fragments.map(({ id }) => id);
}

function documentOf({ id, title, text }: GivenDocument): SearchDocument {
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)));
  return { id, url: id, title, sentences, keyPoints: [], things: [], filters: {} };
}

async function readLines<T>(file: string): Promise<readonly T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Load } from '../../../src/search/format/index-files.ts';
import type { NamedThing } from '../../../src/search/format/names.ts';

/** A document with what a test says of it. */
export function documentOf(
  id: string,
  title: string,
  sentences: readonly string[],
  more: Partial<SearchDocument> = {},
): SearchDocument {
  return { id, url: `b/${id}`, title, sentences, keyPoints: [], things: [], filters: {}, ...more };
}

/** Build an index in a folder of its own. */
export async function indexOf(documents: readonly SearchDocument[], names: readonly NamedThing[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-search-'));
  const target = { out: join(folder, 'out'), cache: join(folder, 'cache') };
  const entry = await buildIndex(documents, names, target);
  return { ...target, entry, load: loadFrom(target.out) };
}

export function loadFrom(folder: string): Load {
  return async (path) => new Uint8Array(await readFile(join(folder, path)));
}

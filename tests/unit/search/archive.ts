import { createHash } from 'node:crypto';
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

/** What a page would run if it took text for markup. */
export const HOSTILE = '<img src=x onerror="document.title=1">';

/** Documents that make two shards: 501 from 2010, of which one is found by هدنة, and 3 from 2020 that all are. */
export function documentsOfTwoShards(): readonly SearchDocument[] {
  const old = Array.from({ length: 500 }, (_, i) =>
    documentOf(
      `old-${String(i).padStart(3, '0')}`,
      `نشرة ${i}`,
      ['نشرة الطقس في العاصمة.'],
      dated('2010-01-01'),
    ),
  );
  const recent = [1, 2].map((i) =>
    documentOf(`new-${i}`, `هدنة جديدة ${i}`, ['اتفق الجانبان على هدنة.'], dated('2020-05-01')),
  );
  recent.push(
    documentOf('new-3', `هدنة جديدة 3 ${HOSTILE}`, [`اتفق الجانبان على هدنة ${HOSTILE}.`], {
      ...dated('2020-05-01'),
      filters: { year: ['2020'], place: ['مالي', HOSTILE] },
    }),
  );
  const last = documentOf(idThatEndsShard(), 'هدنة قديمة', ['أعلن الطرفان هدنة.'], dated('2010-02-01'));
  return [...old, last, ...recent];
}

function dated(date: string): Partial<SearchDocument> {
  return { date, filters: { year: [date.slice(0, 4)], place: ['مالي'] } };
}

/** Shards end at an id whose hash says so: see cutShards. */
function idThatEndsShard(): string {
  const ids = Array.from({ length: 20_000 }, (_, i) => `last-${i}`);
  const isCut = (id: string) => createHash('sha256').update(id).digest().readUInt32BE(0) % 1000 === 0;
  return ids.find(isCut) ?? '';
}

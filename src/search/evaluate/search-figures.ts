import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEngine } from '../engine.ts';
import { filesIn, firstIds, type GivenQuery, readQueries, withIndex } from './given.ts';

/** What a search engine is worth. */
export interface SearchFigures {
  /** Mean reciprocal rank of the first right document among the first ten. */
  readonly mrr10: number;
  /** Share of queries whose first result is right. */
  readonly success1: number;
  /** Share of queries with a right document among the first ten. */
  readonly recall10: number;
  /** Share of queries without any result. */
  readonly zero: number;
  /** Bytes over the wire of a first query with ten results in a fresh page, mean. */
  readonly coldBytes: number;
  /** The same for a page that has searched before: entry and tables of contents are there. */
  readonly warmBytes: number;
  /** Milliseconds of a query with its ten results, files from the disk, median and 95th percentile. */
  readonly p50: number;
  readonly p95: number;
  /** Size of the whole index by number of documents. */
  readonly bytesPerDocument: number;
}

const RESULTS = 10;
/** Byte counts are means over so many queries: each needs an engine of its own. */
const COLD_QUERIES = 50;

/**
 * Index documents and run queries with the code that readers run.
 *
 * @param docsFile JSON a line: id, title, text
 * @param queriesFile JSON a line: text, relevant (ids)
 */
export async function evaluateSearch(docsFile: string, queriesFile: string): Promise<SearchFigures> {
  const queries = await readQueries(queriesFile);
  return withIndex(docsFile, ({ out, documents }) => measureQueries(out, queries, documents));
}

async function measureQueries(
  out: string,
  queries: readonly GivenQuery[],
  documents: number,
): Promise<SearchFigures> {
  const engine = await openEngine(filesIn(out));
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { text, relevant } of queries) {
    const start = performance.now();
    const ids = await firstIds(engine, text, RESULTS);
    times.push(performance.now() - start);
    ranks.push(ids.length === 0 ? -1 : ids.findIndex((id) => relevant.includes(id)) + 1);
  }
  const share = (test: (rank: number) => boolean): number => ranks.filter(test).length / ranks.length;
  times.sort((a, b) => a - b);
  return {
    mrr10: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    success1: share((rank) => rank === 1),
    recall10: share((rank) => rank > 0),
    zero: share((rank) => rank < 0),
    ...(await measureBytes(out, queries)),
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    bytesPerDocument: (await sizeOf(out)) / documents,
  };
}

async function measureBytes(
  out: string,
  queries: readonly GivenQuery[],
): Promise<Pick<SearchFigures, 'coldBytes' | 'warmBytes'>> {
  const step = Math.max(1, Math.floor(queries.length / COLD_QUERIES));
  const sample = queries.filter((_, i) => i % step === 0);
  const read = filesIn(out);
  let cold = 0;
  let warm = 0;
  for (const { text } of sample) {
    let bytes = 0;
    const engine = await openEngine(async (path) => {
      const file = await read(path);
      bytes += file.length;
      return file;
    });
    const opened = bytes;
    await firstIds(engine, text, RESULTS);
    cold += bytes;
    warm += bytes - opened;
  }
  const core = await codeBytes();
  return { coldBytes: core + cold / sample.length, warmBytes: warm / sample.length };
}

/** Size of the engine's code as a browser loads it: bundled, minified, gzip. */
async function codeBytes(): Promise<number> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(import.meta.dirname, '..', 'engine.ts'), formats: ['es'] } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipSync(file.code).length : 0), 0);
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

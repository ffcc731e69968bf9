import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './said.ts';

/** What pages about many briefings need of each, by the name of the file that holds it for all. */
interface Kept {
  readonly said: readonly Said[];
  /** Sketch of the body, by which copies are found: see encodeSketch. */
  readonly sketches: string;
}

/**
 * Something of all briefings, by digest: one file is read in a hundredth of the time that all rendered briefings take,
 * and what lists never show weighs nothing in the content store.
 *
 * @param cache the cache folder of the build
 * @returns nothing when there is no such file yet
 */
export function readKept<Name extends keyof Kept>(
  cache: string,
  name: Name,
): ReadonlyMap<string, Kept[Name]> {
  const file = fileIn(cache, name);
  if (!existsSync(file)) return new Map();
  return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Kept[Name]][]);
}

/** Keep something of all briefings for the pages and the next build. */
export function writeKept<Name extends keyof Kept>(
  cache: string,
  name: Name,
  values: ReadonlyMap<string, Kept[Name]>,
): void {
  const file = fileIn(cache, name);
  writeFileSync(`${file}.new`, JSON.stringify([...values]));
  renameSync(`${file}.new`, file);
}

function fileIn(cache: string, name: string): string {
  return join(cache, `${name}.json`);
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './said.ts';

/**
 * The statements of all briefings, by digest: lists of statements need those of every briefing, and one file is
 * read in a hundredth of the time that all rendered briefings take.
 *
 * @param cache the cache folder of the build
 * @returns nothing when there is no such file yet
 */
export function readSaid(cache: string): ReadonlyMap<string, readonly Said[]> {
  const file = fileIn(cache);
  if (!existsSync(file)) return new Map();
  return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, readonly Said[]][]);
}

/** Keep the statements for the pages and the next build. */
export function writeSaid(cache: string, said: ReadonlyMap<string, readonly Said[]>): void {
  const file = fileIn(cache);
  writeFileSync(`${file}.new`, JSON.stringify([...said]));
  renameSync(`${file}.new`, file);
}

function fileIn(cache: string): string {
  return join(cache, 'said.json');
}

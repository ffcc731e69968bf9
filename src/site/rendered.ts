import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrontMatter } from '../briefing/schema.ts';

/** What a briefing's page is made of. */
export interface Rendered {
  readonly id: string;
  readonly data: FrontMatter;
  /** The body, rendered and marked. */
  readonly html: string;
  /** Its text as it is written: the sentences of each block. */
  readonly blocks: readonly (readonly string[])[];
  readonly sentences: number;
  readonly words: number;
}

/**
 * A briefing as it was kept. Like everything here it waits for the disk: a build reads and writes one small
 * file after the other, and handing each to another thread costs more than the file.
 *
 * @param cache the cache folder of the build
 */
export function readRendered(cache: string, digest: string): Rendered {
  return JSON.parse(readFileSync(fileOf(cache, digest), 'utf8')) as Rendered;
}

/**
 * Keep a rendered briefing under its digest. What a killed build left half-written is never read: the content
 * store, which is saved last, does not know its digest, so the next build writes it anew.
 */
export function writeRendered(cache: string, digest: string, rendered: Rendered): void {
  writeFileSync(fileOf(cache, digest), JSON.stringify(rendered));
}

/** Make the folder that rendered briefings are kept in. */
export function prepareRendered(cache: string): void {
  mkdirSync(folderOf(cache), { recursive: true });
}

/** Digests that are kept. */
export function keptDigests(cache: string): ReadonlySet<string> {
  const files = readdirSync(folderOf(cache));
  return new Set(
    files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)),
  );
}

/** Remove what no briefing uses any more. */
export function pruneRendered(cache: string, used: ReadonlySet<string>): void {
  for (const digest of keptDigests(cache)) if (!used.has(digest)) rmSync(fileOf(cache, digest));
}

function folderOf(cache: string): string {
  return join(cache, 'rendered');
}

function fileOf(cache: string, digest: string): string {
  return join(folderOf(cache), `${digest}.json`);
}

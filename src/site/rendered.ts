import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrontMatter } from '../briefing/schema.ts';

/** What a briefing's page is made of. */
export interface Rendered {
  readonly data: FrontMatter;
  /** The body, rendered and marked. */
  readonly html: string;
  readonly sentences: number;
  readonly words: number;
}

/** @param cache the cache folder of the build */
export async function readRendered(cache: string, digest: string): Promise<Rendered> {
  return JSON.parse(await readFile(fileOf(cache, digest), 'utf8')) as Rendered;
}

/**
 * Keep a rendered briefing under its digest. What a killed build left half-written is never read: the content
 * store, which is saved last, does not know its digest, so the next build writes it anew.
 */
export async function writeRendered(cache: string, digest: string, rendered: Rendered): Promise<void> {
  await writeFile(fileOf(cache, digest), JSON.stringify(rendered));
}

/** Make the folder that rendered briefings are kept in. */
export async function prepareRendered(cache: string): Promise<void> {
  await mkdir(folderOf(cache), { recursive: true });
}

/** Digests that are kept. */
export async function keptDigests(cache: string): Promise<ReadonlySet<string>> {
  const files = await readdir(folderOf(cache)).catch(() => []);
  return new Set(
    files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)),
  );
}

/** Remove what no briefing uses any more. */
export async function pruneRendered(cache: string, used: ReadonlySet<string>): Promise<void> {
  const unused = [...(await keptDigests(cache))].filter((digest) => !used.has(digest));
  await Promise.all(unused.map((digest) => rm(fileOf(cache, digest), { force: true })));
}

function folderOf(cache: string): string {
  return join(cache, 'rendered');
}

function fileOf(cache: string, digest: string): string {
  return join(folderOf(cache), `${digest}.json`);
}

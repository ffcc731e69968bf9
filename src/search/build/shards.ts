import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentHead } from './spool.ts';

const MOST_DOCUMENTS = 2000;
const FEWEST_DOCUMENTS = 500;
/** What 2,000 articles of 500 words have: making a shard takes memory by its letters. */
const MOST_LETTERS = 6_000_000;
/** One document in so many ends a shard. */
const CUT_EVERY = 1000;

/**
 * Cut the archive into shards, in order of date, unknown dates first.
 *
 * Where a shard ends hangs on the id of its last document, not on a count, so that a briefing that is added or
 * moved changes its own shard and leaves the others, and what readers' browsers keep of them, as they are.
 */
export function cutShards(documents: readonly DocumentHead[]): readonly (readonly DocumentHead[])[] {
  const sorted = [...documents].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
  const shards: DocumentHead[][] = [];
  let shard: DocumentHead[] = [];
  let letters = 0;
  for (const document of sorted) {
    shard.push(document);
    letters += document.size;
    const isCut = shard.length >= FEWEST_DOCUMENTS && endsShard(document.id);
    if (isCut || shard.length >= MOST_DOCUMENTS || letters >= MOST_LETTERS) {
      shards.push(shard);
      shard = [];
      letters = 0;
    }
  }
  return shard.length > 0 ? [...shards, shard] : shards;
}

/** A hash of anything that can be written as JSON, as 16 hexadecimal digits. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** A hash of the code that says how texts are analysed: with other code, no kept shard is of use. */
export function digestOfCode(): string {
  const source = join(import.meta.dirname, '..', '..');
  const files = globSync(['search/*.ts', 'search/build/*.ts', 'arabic/*.ts'], { cwd: source }).sort();
  return digestOf(files.map((file) => readFileSync(join(source, file), 'utf8')));
}

function endsShard(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % CUT_EVERY === 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { createHash, type Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentHead, readSpooled, type SpoolPlace } from './spool.ts';

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
export function cutShards<T extends DocumentHead>(documents: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...documents].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
  const isFull = (shard: readonly T[], letters: number): boolean => {
    const isCut = shard.length >= FEWEST_DOCUMENTS && endsShard(shard.at(-1)?.id ?? '');
    return isCut || shard.length >= MOST_DOCUMENTS || letters >= MOST_LETTERS;
  };
  return cut(sorted, isFull);
}

/** Pagefind inverts so many documents at a time, and so many letters: its memory grows with both. */
const MOST_IN_BATCH = 250;
const MOST_LETTERS_IN_BATCH = 750_000;

/** Cut the documents of a shard into what is inverted at a time. */
export function cutBatches<T extends Pick<DocumentHead, 'size'>>(
  documents: readonly T[],
): readonly (readonly T[])[] {
  return cut(
    documents,
    (batch, letters) => batch.length >= MOST_IN_BATCH || letters >= MOST_LETTERS_IN_BATCH,
  );
}

function cut<T extends Pick<DocumentHead, 'size'>>(
  documents: readonly T[],
  isFull: (part: readonly T[], letters: number) => boolean,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let part: T[] = [];
  let letters = 0;
  for (const document of documents) {
    part.push(document);
    letters += document.size;
    if (!isFull(part, letters)) continue;
    parts.push(part);
    part = [];
    letters = 0;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** A hash of a shard: of what makes it besides its documents, and of those. */
export async function digestOfShard(
  maker: unknown,
  spool: string,
  places: readonly SpoolPlace[],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(maker));
  for await (const json of readSpooled(spool, places)) hash.update(json);
  return shortDigest(hash);
}

/** A hash as 16 hexadecimal digits. */
export function shortDigest(hash: Hash): string {
  return hash.digest('hex').slice(0, 16);
}

/** A hash of the code that says how texts are analysed: with other code, no kept shard is of use. */
export function digestOfCode(): string {
  const source = join(import.meta.dirname, '..', '..');
  const files = globSync(['search/*.ts', 'search/build/*.ts', 'arabic/*.ts'], { cwd: source }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(source, file)));
  return shortDigest(hash);
}

function endsShard(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % CUT_EVERY === 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

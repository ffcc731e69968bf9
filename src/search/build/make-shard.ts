import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchDocument } from '../document.ts';
import type { SearchSettings } from '../settings.ts';
import { writeShard } from './shard-index.ts';
import { countWords } from './vocabulary.ts';

/** The shard that is to be made. */
export interface ShardOrder {
  readonly documents: readonly SearchDocument[];
  /** Where it is kept; what is there is replaced. */
  readonly folder: string;
  readonly settings: SearchSettings;
}

/** Counts of the words of a shard, beside its files. */
export const WORDS_FILE = 'words.json';

/** For fewer documents a thread is not worth starting. */
const WORTH_A_THREAD = 400;
/** Megabytes of a thread's heap: enough for the largest shard, and no more, or garbage would fill what there is. */
const HEAP = 240;

/**
 * Make a shard, in a thread of its own if it is large: what it took is given back at its end, so that memory does not
 * grow with the archive.
 *
 * @throws Error when Pagefind fails
 */
export async function makeShard(order: ShardOrder): Promise<void> {
  if (order.documents.length < WORTH_A_THREAD) return makeShardHere(order);
  const thread = new Worker(new URL('./shard-thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the thread of ${order.folder} ended with ${code}`));
    });
  });
}

/** Make a shard on this thread. */
export async function makeShardHere({ documents, folder, settings }: ShardOrder): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeShard(documents, folder, settings);
  await writeFile(join(folder, WORDS_FILE), JSON.stringify(countWords(documents)));
}

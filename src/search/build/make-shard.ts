import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SearchSettings } from '../settings.ts';
import { writeShard } from './shard-index.ts';
import type { SpooledDocument } from './spool.ts';

/** The shard that is to be made. */
export interface ShardOrder {
  /** File of the spool that holds the documents. */
  readonly spool: string;
  readonly documents: readonly SpooledDocument[];
  /** Where it is kept; what is there is replaced. */
  readonly folder: string;
  readonly settings: SearchSettings;
}

/** For fewer documents a process is not worth starting. */
const WORTH_A_PROCESS = 400;
/** Megabytes of its heap: enough for the largest shard, and no more, or garbage would fill what there is. */
const HEAP = ['--max-old-space-size=240', '--max-semi-space-size=4'];

/**
 * Make a shard, in a process of its own if it is large: all that it took is given back at its end, so that memory does
 * not grow with the archive.
 *
 * @throws Error when Pagefind fails
 */
export async function makeShard(order: ShardOrder): Promise<void> {
  if (order.documents.length < WORTH_A_PROCESS) return makeShardHere(order);
  const child = fork(fileURLToPath(new URL('./shard-process.ts', import.meta.url)), {
    execArgv: [...HEAP, '--disable-warning=ExperimentalWarning'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the process that made ${order.folder} ended with ${code ?? 'a signal'}`));
    });
    child.send(order);
  });
}

/** Make a shard in this process. */
export async function makeShardHere({ spool, documents, folder, settings }: ShardOrder): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeShard(spool, documents, folder, settings);
}

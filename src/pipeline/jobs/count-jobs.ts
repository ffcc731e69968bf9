import { availableParallelism } from 'node:os';

/** Below this many articles a thread takes longer to start than it saves. */
const FEWEST = 100;

/** A thread with its registry and recogniser holds 250 MB, the process that reads for it about as much. */
const MEMORY = 500_000_000;

/** How many articles to work on at the same time: as many as cores, free memory and the work itself allow. */
export function countJobs(articles: number): number {
  const most = [availableParallelism(), process.availableMemory() / MEMORY, articles / FEWEST];
  return Math.max(1, Math.floor(Math.min(...most)));
}

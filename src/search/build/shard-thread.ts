import { workerData } from 'node:worker_threads';
import { makeShardHere, type ShardOrder } from './make-shard.ts';

await makeShardHere(workerData as ShardOrder);

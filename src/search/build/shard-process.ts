import process from 'node:process';
import { makeShardHere, type ShardOrder } from './make-shard.ts';

process.once('message', async (order) => {
  await makeShardHere(order as ShardOrder);
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
});
// Nobody waits for the shard any more.
process.once('disconnect', () => process.exit(1));

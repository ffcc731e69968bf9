import { parentPort, workerData } from 'node:worker_threads';
import { readRegistry } from '../../registry/read-registry.ts';
import { openRecogniser } from '../extract/recognise/index.ts';
import { brief } from '../index.ts';
import { openReadingSession } from '../read/session.ts';
import { readWeights, WEIGHTS } from '../read/weights.ts';
import { pack, packError, type Sent } from './wire.ts';

/** A thread that makes briefings of the seeds that it is sent, one after the other, and ends its reading with itself. */
const root = String(workerData);
const { registry } = await readRegistry(root);
const { learnt } = openRecogniser(await readWeights(), WEIGHTS);
const session = openReadingSession();

async function make(seed: string): Promise<Sent> {
  try {
    return pack(await brief(seed, root, registry, learnt?.recogniser, session));
  } catch (error) {
    return packError(error);
  }
}

parentPort?.on('message', async (seed: string | null) => {
  if (seed !== null) parentPort?.postMessage(await make(seed));
  else {
    session.close();
    parentPort?.close();
  }
});

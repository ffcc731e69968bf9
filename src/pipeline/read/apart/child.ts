import { Worker } from 'node:worker_threads';
import { split } from '../containers.ts';
import { formatOf } from '../formats.ts';
import { type Answer, type Job, pack, packContainer } from './wire.ts';

/**
 * The process apart: reads one file after the other, as its parent sends them, and ends with it. A thread beside it
 * ends it when it grows too large, since work that never pauses cannot look after itself.
 */
const [megabytes = ''] = process.argv.slice(2);
new Worker(new URL('./watch.ts', import.meta.url), { workerData: Number(megabytes) }).unref();

process.on('disconnect', () => process.exit());
process.on('message', (job) => {
  answer(job as Job).then((result) => process.send?.(result));
});

async function answer({ task, bytes, context }: Job): Promise<Answer> {
  try {
    if (task === 'split') return packContainer(split(bytes, context));
    const read = formatOf(context.as ?? context.file)?.read;
    if (read === undefined) throw new Error('no reader takes this file');
    return pack(await read(bytes, context));
  } catch (error) {
    return { bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

import { Worker } from 'node:worker_threads';
import type { Briefing, Refusal } from '../stages.ts';
import { packError, type Sent, unpack } from './wire.ts';

/** Threads that make briefings at the same time. */
export interface Jobs {
  /**
   * Make the briefings of seeds. They come in the order of the seeds, however long each takes; one that our program
   * fails on is a rejected promise, and the next go on.
   */
  readonly makeAll: (seeds: readonly string[]) => Generator<Promise<Briefing | Refusal>>;
  /** End the threads. */
  readonly close: () => void;
}

/** Seeds that each thread is given before their turn: enough to keep it busy, few enough to be held. */
const AHEAD = 4;

/**
 * Open threads that make briefings, each with a registry, a recogniser and a reading process of its own.
 *
 * @param count how many
 * @param root folder of the archive
 */
export function openJobs(count: number, root: string): Jobs {
  const desks = Array.from({ length: count }, () => openDesk(root));
  const begin = (seed: string): Promise<Briefing | Refusal> => {
    const [first, ...others] = desks;
    if (first === undefined) throw new RangeError('there must be one thread at least');
    return others.reduce((best, desk) => (desk.waiting() < best.waiting() ? desk : best), first).make(seed);
  };
  return {
    *makeAll(seeds) {
      const begun: Promise<Briefing | Refusal>[] = [];
      for (const seed of seeds) {
        begun.push(begin(seed));
        const next = begun.length < count * AHEAD ? undefined : begun.shift();
        if (next !== undefined) yield next;
      }
      yield* begun;
    },
    close: () => {
      for (const desk of desks) desk.close();
    },
  };
}

/** A thread and the seeds that wait for it. */
interface Desk {
  readonly make: (seed: string) => Promise<Briefing | Refusal>;
  readonly waiting: () => number;
  readonly close: () => void;
}

function openDesk(root: string): Desk {
  let thread = startThread(root);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const makeNow = async (seed: string): Promise<Briefing | Refusal> => {
    // What ended the thread before, such as a text that filled its memory, must not stop the next.
    if (thread.threadId === -1) thread = startThread(root);
    return unpack(await ask(thread, seed));
  };
  return {
    make: (seed) => {
      waiting++;
      const done = last.then(() => makeNow(seed)).finally(() => waiting--);
      // Who asks for the briefing gets the error; here it only ends the waiting.
      last = done.catch(() => undefined);
      return done;
    },
    waiting: () => waiting,
    close: () => thread.postMessage(null),
  };
}

function startThread(root: string): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), { workerData: root, execArgv: [] });
}

function ask(thread: Worker, seed: string): Promise<Sent> {
  return new Promise((resolve) => {
    let problem: unknown;
    const end = (sent: Sent): void => {
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
      resolve(sent);
    };
    thread.once('message', (sent: Sent) => end(sent));
    thread.once('error', (error) => {
      problem = error;
    });
    thread.once('exit', (code) => end(packError(problem ?? new Error(`its thread ended with ${code}`))));
    thread.postMessage(seed);
  });
}

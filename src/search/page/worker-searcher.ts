import type { Searcher } from './finding.ts';
import type { Call, Message, Replies } from './protocol.ts';

/** A call as it is made: its number is given to it. */
type Asked<K extends keyof Replies> =
  Extract<Call, { readonly ask: K }> extends infer C ? Omit<C, 'call'> : never;

/** The end of a worker that a page speaks to. */
export type Speaker = Pick<Worker, 'postMessage' | 'addEventListener'>;

/**
 * Search in a worker, so that typing stays smooth however long a search takes.
 *
 * @param base address of the index's folder, with a slash at the end
 * @returns a searcher whose calls reject with {@link NoWorker} when the worker does not run
 */
export function workerSearcher(worker: Speaker, base: string): Searcher {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const late = new Map<number, () => void>();
  let calls = 0;
  let isBroken = false;
  const ask = <K extends keyof Replies>(asked: Asked<K>): { call: number; reply: Promise<Replies[K]> } => {
    const call = ++calls;
    const answer = Promise.withResolvers<unknown>();
    if (isBroken) answer.reject(new NoWorker());
    else {
      waiting.set(call, answer);
      worker.postMessage({ ...asked, call });
    }
    return { call, reply: answer.promise as Promise<Replies[K]> };
  };
  worker.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<Message>;
    if ('late' in data) {
      late.get(data.late)?.();
      late.delete(data.late);
      return;
    }
    const answer = waiting.get(data.call);
    waiting.delete(data.call);
    if ('failure' in data) answer?.reject(new Error(data.failure));
    else answer?.resolve(data.reply);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    isBroken = true;
    for (const answer of waiting.values()) answer.reject(new NoWorker());
    waiting.clear();
  });
  // That it cannot be opened is told by the first search.
  ask<'open'>({ ask: 'open', base }).reply.catch(() => undefined);
  return {
    find: async (wish) => {
      const { call: search, reply } = ask<'find'>({ ask: 'find', wish });
      const answer = await reply;
      return {
        answer,
        hits: (from, to) => ask<'hits'>({ ask: 'hits', search, from, to }).reply,
        count: (facet) => ask<'count'>({ ask: 'count', search, facet }).reply,
        onLate: (act) => late.set(search, act),
      };
    },
    renew: () => {
      ask<'renew'>({ ask: 'renew' }).reply.catch(() => undefined);
    },
  };
}

/** The browser did not run the worker's script. */
export class NoWorker extends Error {
  override readonly name = 'NoWorker';
}

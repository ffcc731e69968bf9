import type { Question, Status } from '../worker/messages.ts';

/** Milliseconds that a worker may take to answer. */
const PATIENCE = 8000;

/** What the worker says is saved; undefined when there is none, or it does not answer. */
export async function askStatus(): Promise<Status | undefined> {
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return undefined;
  const { port1, port2 } = new MessageChannel();
  const question: Question = { kind: 'status' };
  active.postMessage(question, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Status);
    setTimeout(() => resolve(undefined), PATIENCE);
  });
}

/** Tell a worker something that it does not answer. */
export function tell(worker: ServiceWorker | null, question: Question): void {
  worker?.postMessage(question);
}

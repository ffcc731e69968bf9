import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { say } from '../../../briefing/messages.ts';
import { toPlain } from '../../../briefing/plain-message.ts';
import type { Container } from '../bulk/entry.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { type Answer, type Job, type Limits, unpack, unpackContainer } from './wire.ts';

/** A process apart that reads files of formats whose parsers may fail. */
export interface ReadingProcess {
  /** Read a file. Files wait for each other; one that breaks a limit gets a message and harms no other. */
  readonly read: (bytes: Uint8Array, context: ReaderContext) => Promise<Reading | Unread>;
  /** Take a file of many articles apart, under the same limits. */
  readonly split: (bytes: Uint8Array, context: ReaderContext) => Promise<Container>;
  /** End the process. The next file would start another. */
  readonly close: () => void;
}

/** An article takes a tenth of a second and 200 MB; a book of a thousand pages 20 s and 500 MB. */
export const LIMITS: Limits = { seconds: 60, megabytes: 1500 };

/** What ends a process from outside when its memory is full: the watching thread, the system, or V8 itself. */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGKILL', 'SIGABRT', 134]);

type Ended = 'time' | 'memory' | { readonly exit: string };

/**
 * Open a process apart. It starts with the first file, is used for all, and starts anew after it had to be ended. It
 * may write nothing, start no program, and knows nothing of this one's environment.
 */
export function openReadingProcess(limits = LIMITS): ReadingProcess {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const doNow = async (job: Job): Promise<Answer> => {
    const isFresh = child?.connected !== true;
    if (child === undefined || isFresh) child = start(limits);
    const answer = await ask(child, job, limits.seconds);
    if (typeof answer === 'object' && !('exit' in answer)) return answer;
    close();
    // What files before it left behind must not be laid at its door.
    return isFresh || answer === 'time' ? explain(answer, job, limits) : doNow(job);
  };
  const queue = (job: Job): Promise<Answer> => {
    const done = last.then(() => doNow(job));
    last = done.catch(() => undefined);
    return done;
  };
  return {
    read: async (bytes, context) => unpack(await queue({ task: 'read', bytes, context })),
    split: async (bytes, context) => unpackContainer(await queue({ task: 'split', bytes, context })),
    close,
  };
}

function start({ megabytes }: Limits): ChildProcess {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [String(megabytes)], {
    execArgv: [
      `--max-old-space-size=${megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined);
  // Whoever forgets to close it must not wait for it.
  child.unref();
  child.channel?.unref();
  return child;
}

function ask(child: ChildProcess, job: Job, seconds: number): Promise<Answer | Ended> {
  return new Promise((resolve) => {
    const end = (answer: Answer | Ended) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => end('time'), seconds * 1000);
    child.once('message', (answer) => end(answer as Answer));
    child.once('exit', (code, signal) => {
      const how = signal ?? code;
      end(OUT_OF_MEMORY.has(how) ? 'memory' : { exit: `the reading process ended with ${how}` });
    });
    child.send(job, (error) => error && end({ exit: error.message }));
  });
}

function explain(ended: Ended, { context: { file } }: Job, { seconds, megabytes }: Limits): Answer {
  if (typeof ended === 'object') throw new Error(ended.exit);
  const limit = ended === 'time' ? `${seconds} seconds` : `${megabytes} MB of memory`;
  return { messages: [toPlain(say('read/too-heavy', { file }, { limit }))] };
}

import { fromPlain, type PlainMessage, toPlain } from '../../../briefing/plain-message.ts';
import type { Container, Entry } from '../bulk/entry.ts';
import { isRead, type ReaderContext, type Reading, type Unread } from '../reader.ts';

/** What the process is started with. */
export interface Limits {
  /** For one file. */
  readonly seconds: number;
  /** Of the whole process. */
  readonly megabytes: number;
}

/** A file to be read, or one of many articles to be taken apart. */
export interface Job {
  readonly task: 'read' | 'split';
  readonly bytes: Uint8Array;
  readonly context: ReaderContext;
}

/** What comes back: what was read or found, or the mistake in our program that kept it from being read. */
export type Answer =
  | {
      readonly reading?: Omit<Reading, 'messages'>;
      readonly container?: PlainContainer;
      readonly messages: readonly PlainMessage[];
    }
  | { readonly bug: string };

interface PlainContainer {
  readonly entries: readonly (Omit<Entry, 'messages'> & { readonly messages: readonly PlainMessage[] })[];
  readonly encoding?: string;
}

/** Make a reader's result ready to be sent. */
export function pack(result: Reading | Unread): Answer {
  const messages = result.messages.map(toPlain);
  if (!isRead(result)) return { messages };
  const { messages: _, ...reading } = result;
  return { reading, messages };
}

/** Make a file's articles ready to be sent. */
export function packContainer({ entries, messages, ...rest }: Container): Answer {
  const plain = Array.from(entries.values(), (entry) => ({
    ...entry,
    messages: entry.messages.map(toPlain),
  }));
  return { container: { ...rest, entries: plain }, messages: messages.map(toPlain) };
}

/**
 * Make a file's articles of what was sent; none, where it broke a limit.
 *
 * @throws Error if the reader had thrown
 */
export function unpackContainer(answer: Answer): Container {
  if ('bug' in answer) throw new Error(answer.bug);
  const { entries = [], ...rest } = answer.container ?? {};
  const whole = entries.map((entry) => ({ ...entry, messages: entry.messages.map(fromPlain) }));
  return {
    ...rest,
    entries: new Map(whole.map((entry) => [entry.key, entry])),
    messages: answer.messages.map(fromPlain),
  };
}

/**
 * Make a reader's result of what was sent.
 *
 * @throws Error if the reader had thrown
 */
export function unpack(answer: Answer): Reading | Unread {
  if ('bug' in answer) throw new Error(answer.bug);
  const messages = answer.messages.map(fromPlain);
  return answer.reading === undefined ? { messages } : { ...answer.reading, messages };
}

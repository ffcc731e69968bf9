import type { VFileMessage } from 'vfile-message';
import type { Block } from '../../briefing/body.ts';
import type { Link } from '../../briefing/schema.ts';
import type { Known } from '../stages.ts';

/** What a reader is told besides the bytes. */
export interface ReaderContext {
  /** Path of the seed, relative to the archive: for messages. */
  readonly file: string;
  /** What the side-car says; it wins over what the format itself says. */
  readonly told: Known;
  /** Encoding that is stated beside the bytes, as by the server that sent them. */
  readonly charset?: string;
  /** Extension of the format to read it as, where its name does not tell. */
  readonly as?: string;
}

/** A seed as its format gives it. */
export interface Reading {
  readonly text: string;
  readonly encoding: string;
  /** Spans of `text`, one a line of it, in order. */
  readonly marked?: readonly Block[];
  readonly known: Known;
  readonly links: readonly Link[];
  readonly messages: readonly VFileMessage[];
}

/** The bytes are no text of this format: the messages say why. */
export interface Unread {
  readonly messages: readonly VFileMessage[];
}

/** Reads one format. Bad input gives a fatal message, never an exception. */
export type Reader = (
  bytes: Uint8Array,
  context: ReaderContext,
) => Reading | Unread | Promise<Reading | Unread>;

export function isRead(result: Reading | Unread): result is Reading {
  return 'text' in result;
}

import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { splitSeed } from '../../briefing/seed-entry.ts';
import type { Known } from '../stages.ts';
import { readBytes } from './disk.ts';
import { type Format, FRAGMENT, formatOf, PLAIN, sayUnknownFormat } from './formats.ts';
import type { ReadingSession } from './session.ts';

/** A seed before its format is read: a file, or an article of a file that holds many. */
export interface FoundSeed {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** What its hash is made of. */
  readonly record: Uint8Array | string;
  /** Undefined where the format tells. */
  readonly encoding?: string;
  readonly known: Known;
  readonly messages: readonly VFileMessage[];
  /** Puts a message where people find what it is about. */
  readonly place: (message: VFileMessage) => VFileMessage;
}

/** Find a seed. @returns a message where there is none, or none that can be read */
export async function findSeed(
  seed: string,
  root: string,
  session: ReadingSession,
): Promise<FoundSeed | VFileMessage> {
  const { file, entry } = splitSeed(seed);
  if (entry !== undefined) return findEntry(file, entry, root, session);
  const format = formatOf(file);
  if (format === undefined) return sayUnknownFormat(file);
  const bytes = await readBytes(root, file, format.largest);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return { format, bytes, record: bytes, known: {}, messages: [], place: (message) => message };
}

async function findEntry(
  file: string,
  key: string,
  root: string,
  session: ReadingSession,
): Promise<FoundSeed | VFileMessage> {
  const { entries, encoding } = await session.entriesOf(root, file);
  const entry = entries.get(key);
  if (entry === undefined) {
    return say('read/unreadable', { file }, { detail: `it holds no article with the key ${key}` });
  }
  const { record, body, isHtml, known, messages, line } = entry;
  const format = isHtml ? FRAGMENT : PLAIN;
  const place = (message: VFileMessage) =>
    Object.assign(message, { file, line, column: 1, place: { line, column: 1 } });
  return { format, bytes: new TextEncoder().encode(body), record, encoding, known, messages, place };
}

import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { splitSeed } from '../../briefing/seed-entry.ts';
import type { Known } from '../stages.ts';
import type { Entry } from './bulk/entry.ts';
import { readBytes } from './disk.ts';
import { type Format, FRAGMENT, formatOf, MAIL, PAGE, PLAIN, sayUnknownFormat } from './formats.ts';
import type { ReadingSession } from './session.ts';

/** A seed before its format is read: a file, or an article of a file that holds many. */
export interface FoundSeed {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** What its hash is made of. */
  readonly record: Uint8Array | string;
  /** Undefined where the format tells. */
  readonly encoding?: string;
  /** Encoding that is stated beside the bytes. */
  readonly charset?: string;
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
  const { body, kind, place: where, ...rest } = entry;
  const place = (message: VFileMessage) => placeIn(message, file, where);
  return {
    ...rest,
    format: FORMAT_OF[kind],
    bytes: body,
    ...(encoding !== undefined && { encoding }),
    place,
  };
}

const FORMAT_OF: Readonly<Record<Entry['kind'], Format>> = {
  text: PLAIN,
  fragment: FRAGMENT,
  page: PAGE,
  mail: MAIL,
};

/** A file without lines has no place to open, so that the article is named in the message itself. */
function placeIn(message: VFileMessage, file: string, where: Entry['place']): VFileMessage {
  if ('line' in where) {
    const { line } = where;
    return Object.assign(message, { file, line, column: 1, place: { line, column: 1 } });
  }
  const { address } = where;
  return Object.assign(message, { file, reason: `${address}: ${message.reason}`, subject: address });
}

import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { applyEdits } from '../../briefing/edit.ts';
import { idOf } from '../../briefing/id.ts';
import { say } from '../../briefing/messages.ts';
import { undoMojibake } from '../repair/rules/mojibake.ts';
import type { Known, Refusal, Source } from '../stages.ts';
import { openReadingProcess, type ReadingProcess } from './apart/index.ts';
import { readBytes } from './disk.ts';
import { type Format, formatOf, sayUnknownFormat } from './formats.ts';
import { findLanguage } from './language.ts';
import { isRead, type ReaderContext, type Reading, type Unread } from './reader.ts';
import { readSideCar, sideCarOf } from './side-car.ts';

/**
 * Read a seed: its text as received, and what is known of it.
 *
 * The first thing that is wrong with the seed or its side-car refuses it; the file is never changed.
 *
 * @param file path of the seed, relative to the archive, with forward slashes
 * @param root folder of the archive, which holds seeds/
 * @param apart the process that reads formats whose parsers may fail; without one, it is started for this seed alone
 * @returns the source, or a refusal whose messages say why
 * @example await read('seeds/000_5dec121a016646a4.txt', '.') // { id: '000-5dec121a016646a4', text: 'تجري حاليا …', … }
 */
export async function read(file: string, root: string, apart?: ReadingProcess): Promise<Source | Refusal> {
  const refuse = (messages: readonly VFileMessage[]): Refusal => ({ refused: true, seed: file, messages });
  const format = formatOf(file);
  if (format === undefined) return refuse([sayUnknownFormat(file)]);
  const bytes = await readBytes(root, file, format.largest);
  if (!(bytes instanceof Uint8Array)) return refuse([bytes]);
  const told = await readTold(root, file);
  if (isFatal(told.messages)) return refuse(told.messages);
  const reading = await readAs(format, bytes, { file, told: told.known }, apart);
  const messages = [...told.messages, ...reading.messages];
  if (!isRead(reading)) return refuse(messages);
  messages.push(...judge(reading, file));
  if (isFatal(messages)) return refuse(messages);
  return {
    id: idOf(file),
    seed: file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: reading.encoding,
    text: reading.text,
    ...(reading.marked === undefined ? {} : { marked: reading.marked }),
    known: joinKnown(reading.known, told.known),
    links: reading.links,
    messages,
  };
}

/** Was the seed refused? */
export function isRefused(result: Source | Refusal): result is Refusal {
  return 'refused' in result;
}

/** A person's word wins over the source's own. */
function joinKnown(own: Known, told: Known): Known {
  const known = { ...own, ...told };
  if (known.date === undefined) return known;
  return { ...known, dateFrom: told.date === undefined ? (own.dateFrom ?? 'metadata') : 'side-car' };
}

async function readAs(
  format: Format,
  bytes: Uint8Array,
  context: ReaderContext,
  apart: ReadingProcess | undefined,
): Promise<Reading | Unread> {
  if (!format.isApart) return format.read(bytes, context);
  if (apart !== undefined) return apart.read(bytes, context);
  const own = openReadingProcess();
  try {
    return await own.read(bytes, context);
  } finally {
    own.close();
  }
}

async function readTold(
  root: string,
  seed: string,
): Promise<{ readonly known: Known; readonly messages: readonly VFileMessage[] }> {
  const sideCar = sideCarOf(seed);
  const isThere = await access(join(root, sideCar)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? readSideCar(root, sideCar) : { known: {}, messages: [] };
}

function judge({ text }: Reading, file: string): readonly VFileMessage[] {
  if (!/[^\s\ufeff\p{Cc}\p{Cf}]/u.test(text)) return [say('read/empty', { file })];
  const { language, arabicShare } = findLanguage(text);
  if (language === 'Arabic') return [];
  // Arabic that someone decoded wrongly and saved looks Latin; repair makes it Arabic again.
  if (findLanguage(applyEdits(text, undoMojibake(text))).language === 'Arabic') return [];
  if (language === 'another script') {
    return [say('read/not-arabic', { file }, { percent: Math.floor(arabicShare * 100) })];
  }
  return [say('read/other-language', { file }, { language })];
}

function isFatal(messages: readonly VFileMessage[]): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

import { createHash } from 'node:crypto';
import type { VFileMessage } from 'vfile-message';
import { applyEdits } from '../../briefing/edit.ts';
import { idOf } from '../../briefing/id.ts';
import { say } from '../../briefing/messages.ts';
import { undoMojibake } from '../repair/rules/mojibake.ts';
import type { Known, Refusal, Source } from '../stages.ts';
import { cleanLine, LONGEST_TITLE } from './clean-line.ts';
import { type FoundSeed, findSeed } from './find-seed.ts';
import { findLanguage } from './language.ts';
import { isRead, type ReaderContext, type Reading, type Unread } from './reader.ts';
import { openReadingSession, type ReadingSession } from './session.ts';
import { readTold } from './side-car.ts';

/**
 * Read a seed: its text as received, and what is known of it.
 *
 * The first thing that is wrong with the seed or its side-car refuses it; the file is never changed.
 *
 * @param seed path of the seed, relative to the archive, with forward slashes; see {@link splitSeed}
 * @param root folder of the archive, which holds seeds/
 * @param session what the reading of many seeds shares; without one, it is opened for this seed alone
 * @returns the source, or a refusal whose messages say why
 * @example await read('seeds/000_5dec121a016646a4.txt', '.') // { id: '000-5dec121a016646a4', text: 'تجري حاليا …', … }
 */
export async function read(seed: string, root: string, session?: ReadingSession): Promise<Source | Refusal> {
  if (session !== undefined) return readSeed(seed, root, session);
  const own = openReadingSession();
  try {
    return await readSeed(seed, root, own);
  } finally {
    own.close();
  }
}

async function readSeed(seed: string, root: string, session: ReadingSession): Promise<Source | Refusal> {
  const refuse = (messages: readonly VFileMessage[]): Refusal => ({ refused: true, seed, messages });
  const told = await readTold(root, seed);
  const found = await findSeed(seed, root, session);
  if ('reason' in found) return refuse([found]);
  if (isFatal(told.messages)) return refuse(told.messages);
  const known = joinKnown({ ...knownOfFolder(seed), ...found.known }, told.known);
  const { charset } = found;
  const context = { file: seed, told: known, ...(charset !== undefined && { charset }) };
  const reading = await readFound(found, context, session);
  const messages = [...told.messages, ...found.messages, ...reading.messages.map(found.place)];
  if (!isRead(reading)) return refuse(messages);
  messages.push(...judge(reading, seed).map(found.place));
  if (isFatal(messages)) return refuse(messages);
  return {
    id: idOf(seed),
    seed,
    sha256: createHash('sha256').update(found.record).digest('hex'),
    encoding: found.encoding ?? reading.encoding,
    text: reading.text,
    ...(reading.marked === undefined ? {} : { marked: reading.marked }),
    known: joinKnown(reading.known, ofArticle(known)),
    links: reading.links,
    messages,
  };
}

function readFound(
  { format, bytes }: FoundSeed,
  context: ReaderContext,
  session: ReadingSession,
): Promise<Reading | Unread> | Reading | Unread {
  return format.isApart
    ? session.read(bytes, { ...context, as: format.extension })
    : format.read(bytes, context);
}

/** Was the seed refused? */
export function isRefused(result: Source | Refusal): result is Refusal {
  return 'refused' in result;
}

/** Articles that lie in a folder of their own are a collection of its name. */
function knownOfFolder(seed: string): Known {
  const folders = seed.split('/').slice(1, -1).map(cleanLine);
  const collection = folders.join(' / ');
  return collection === '' || collection.length > LONGEST_TITLE ? {} : { collection };
}

/** Columns and addresses are said of the file, not of its articles. */
function ofArticle({ columns: _, addresses: __, ...known }: Known): Known {
  return known;
}

/** A person's word wins over the source's own. */
function joinKnown(own: Known, told: Known): Known {
  const known = { ...own, ...told };
  if (known.date === undefined || told.dateFrom !== undefined) return known;
  return { ...known, dateFrom: told.date === undefined ? (own.dateFrom ?? 'metadata') : 'side-car' };
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

import PostalMime, { type Email } from 'postal-mime';
import { say } from '../../../briefing/messages.ts';
import type { Link } from '../../../briefing/schema.ts';
import type { Known } from '../../stages.ts';
import { decode, findBinaryKind } from '../decode.ts';
import { type FlatHtml, flattenHtml } from '../html/flatten.ts';
import { parsePage } from '../html/parse-page.ts';
import { sayBeside, sayDropped } from '../html/say-dropped.ts';
import { isTooDense } from '../html/size.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { soundLine } from '../sound-line.ts';
import { withoutTitle } from '../sure-title.ts';
import { writtenDate } from '../written-date.ts';
import { sayAttachments } from './attachments.ts';
import { type OwnLines, ownLines } from './own-lines.ts';
import { findQuotedParts } from './quoted-parts.ts';

/** HTML with fewer of the letters than the plain part shows them as a picture, or does not hold them. */
const ENOUGH = 0.6;

/** What mail programs put before the subject of an answer, or of a mail that is passed on. */
const PASSED_ON = /^(?:\s*(?:re|fwd?|tr|رد|إعادة توجيه|إعادة إرسال)\s*:)+\s*/iu;

/**
 * Read a mail: its text, and title, date and author by its subject, date and sender's name. Addresses are not kept.
 *
 * Of a text that comes both plain and as HTML, the HTML is read, since it tells where paragraphs end. Signatures, and
 * older mails that it answers, are left out; of a mail that is passed on, the first writer is the author.
 */
export async function readMail(bytes: Uint8Array, { file, told }: ReaderContext): Promise<Reading | Unread> {
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const binary = findBinaryKind(bytes);
  if (binary !== undefined) return { messages: [say('read/binary', { file }, { kind: binary })] };
  const mail = await parse(withCharset(bytes));
  if (typeof mail === 'string') {
    return { messages: [say('read/broken-document', { file }, { kind: 'a mail', problem: mail })] };
  }
  const page = flatten(mail.html ?? '');
  if (page === undefined) return { messages: [say('read/dense-page', { file })] };
  const attached = sayAttachments(mail.attachments, file);
  const shown = page.lines.map(({ text }) => text).join(' ');
  const isPlain = countLetters(shown) < countLetters(mail.text ?? '') * ENOUGH;
  const text = isPlain ? plainText(mail.text ?? '') : pageText(page, told.title, mail);
  const messages = [
    ...attached.messages,
    ...sayBeside(text.dropped, file),
    ...sayDropped([...page.dropped, ...attached.others], file),
  ];
  return { encoding: 'eml', ...text.reading, known: knownOf(mail, text.forwarded), messages };
}

/** A mail that names no encoding at all is read in the one that makes Arabic of it, head and all. */
function withCharset(bytes: Uint8Array): Uint8Array {
  const isNamed = /charset/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
  const decoded = isNamed ? undefined : decode(bytes);
  return decoded === undefined || decoded.encoding === 'utf-8'
    ? bytes
    : new TextEncoder().encode(decoded.text);
}

/** A text of a mail, and what was left out of it. */
interface MailText {
  readonly reading: Pick<Reading, 'text' | 'marked' | 'links'>;
  readonly dropped: readonly string[];
  readonly forwarded?: OwnLines<unknown>['forwarded'];
}

function plainText(text: string): MailText {
  const links: readonly Link[] = [];
  const all = text.split('\n').map((line) => ({ text: line.replace(/\r$/, '') }));
  const { lines, ...rest } = ownLines(all, (line) => ({ text: line.text.replace(/^\s*(?:> ?)+/, '') }));
  const own = rest.dropped.length === 0 && lines === all ? text : lines.map((line) => line.text).join('\n');
  return { reading: { text: own, links }, ...rest };
}

function pageText(page: MailPage, told: string | undefined, { subject }: Email): MailText {
  const { lines, dropped, ...rest } = ownLines(page.lines, (line) => line);
  const title = told ?? soundLine(subject?.replace(PASSED_ON, ''));
  const reading = { ...joinLines(withoutTitle(lines, title)), links: page.links };
  return { reading, dropped: [...page.parts, ...dropped], ...rest };
}

async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  }
}

/** The day is that of the sender's clock, which the parsed date no longer tells. */
function knownOf({ subject, from, headers }: Email, forwarded: MailText['forwarded']): Known {
  const title = soundLine(subject?.replace(PASSED_ON, ''));
  const sent = headers.find(({ key }) => key === 'date')?.value ?? '';
  const author = forwarded === undefined ? soundLine(from?.name) : forwarded.author;
  const date = writtenDate(forwarded === undefined ? sent : (forwarded.date ?? ''));
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

interface MailPage extends FlatHtml {
  /** What it marks as no words of the sender's. */
  readonly parts: readonly string[];
}

function flatten(html: string): MailPage | undefined {
  if (html === '') return { lines: [], links: [], dropped: [], parts: [] };
  const document = parsePage(html);
  if (isTooDense(document)) return undefined;
  const beside = findQuotedParts(document);
  return { ...flattenHtml(document.documentElement, { beside }), parts: [...beside.values()] };
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

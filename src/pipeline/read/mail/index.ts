import PostalMime, { type Email } from 'postal-mime';
import { say } from '../../../briefing/messages.ts';
import type { Link } from '../../../briefing/schema.ts';
import type { Known } from '../../stages.ts';
import { type FlatHtml, flattenHtml } from '../html/flatten.ts';
import { parsePage } from '../html/parse-page.ts';
import { sayDropped } from '../html/say-dropped.ts';
import { isTooDense } from '../html/size.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { soundLine } from '../sound-line.ts';
import { withoutTitle } from '../sure-title.ts';
import { writtenDate } from '../written-date.ts';

/** HTML with fewer of the letters than the plain part shows them as a picture, or does not hold them. */
const ENOUGH = 0.6;

/**
 * Read a mail: its text, and title, date and author by its subject, date and sender's name. Addresses are not kept.
 *
 * Of a text that comes both plain and as HTML, the HTML is read, since it tells where paragraphs end.
 */
export async function readMail(bytes: Uint8Array, { file, told }: ReaderContext): Promise<Reading | Unread> {
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const mail = await parse(bytes);
  if (typeof mail === 'string') {
    return { messages: [say('read/broken-document', { file }, { kind: 'a mail', problem: mail })] };
  }
  const known = knownOf(mail);
  const page = flatten(mail.html ?? '');
  if (page === undefined) return { messages: [say('read/dense-page', { file })] };
  const messages = sayDropped([...page.dropped, ...mail.attachments.map(() => 'attachment')], file);
  const common = { encoding: 'eml', known, messages };
  const shown = page.lines.map(({ text }) => text).join(' ');
  if (countLetters(shown) < countLetters(mail.text ?? '') * ENOUGH) {
    const links: readonly Link[] = [];
    return { ...common, text: mail.text ?? '', links };
  }
  return { ...common, ...joinLines(withoutTitle(page.lines, told.title ?? known.title)), links: page.links };
}

async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  }
}

/** The day is that of the sender's clock, which the parsed date no longer tells. */
function knownOf({ subject, from, headers }: Email): Known {
  const title = soundLine(subject);
  const author = soundLine(from?.name);
  const date = writtenDate(headers.find(({ key }) => key === 'date')?.value ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

function flatten(html: string): FlatHtml | undefined {
  if (html === '') return { lines: [], links: [], dropped: [] };
  const document = parsePage(html);
  return isTooDense(document) ? undefined : flattenHtml(document.documentElement);
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

import PostalMime from 'postal-mime';
import { say } from '../../../briefing/messages.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { isRead } from '../reader.ts';
import { webAddress } from '../web-address.ts';
import { readHtml } from './index.ts';

/** The head of a file, or of a part of it, is no longer. */
const LONGEST_HEAD = 64 * 1024;
const BOUNDARY = /^content-type:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*?boundary="?([^";\r\n]+)"?/im;
const LOCATION = /^(?:snapshot-)?content-location:\s*(?:\r?\n[ \t]+)?(\S+)/im;
const SAVED = /^date:\s*([^\r\n]+)/im;
const HTML = /^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im;
const CHARSET = /charset="?([\w-]+)/i;

/**
 * Read a page that a browser saved in one file (MHTML, RFC 2557): like any page, with its address and the moment at
 * which it was saved. Frames, pictures and style sheets, which are parts of the file too, are not looked at.
 */
export async function readMhtml(bytes: Uint8Array, context: ReaderContext): Promise<Reading | Unread> {
  const { file, told } = context;
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const { part, location, saved } = findPage(bytes);
  const page = part === undefined ? undefined : await bytesOf(part);
  if (page === undefined) {
    const params = { kind: 'a page saved in one file', problem: 'it holds no page' };
    return { messages: [say('read/broken-document', { file }, params)] };
  }
  const found = {
    ...(location !== undefined && { url: location }),
    ...(saved !== undefined && { captured: saved }),
  };
  const charset = CHARSET.exec(headOf(part ?? ''))?.[1];
  const reading = readHtml(page, {
    file,
    told: { ...found, ...told },
    ...(charset !== undefined && { charset }),
  });
  return isRead(reading) ? { ...reading, known: { ...found, ...reading.known } } : reading;
}

/** A browser writes a page in its own encoding and names none, so that its bytes are wanted, not a text. */
async function bytesOf(part: string): Promise<Uint8Array | undefined> {
  const file = part.replace(HTML, 'content-type: application/octet-stream; was=');
  const { attachments } = await PostalMime.parse(Buffer.from(file, 'latin1'));
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : undefined;
}

/** The first part of HTML is the page; what it shows inside follows. */
function findPage(bytes: Uint8Array): {
  readonly part: string | undefined;
  readonly location: string | undefined;
  readonly saved: string | undefined;
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const head = headOf(text);
  const boundary = BOUNDARY.exec(head)?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`).slice(1);
  const part = parts.map((one) => one.replace(/^\r?\n/, '')).find((one) => HTML.test(headOf(one)));
  const location = LOCATION.exec(head)?.[1] ?? LOCATION.exec(headOf(part ?? ''))?.[1];
  const moment = new Date(SAVED.exec(head)?.[1] ?? '');
  return {
    part,
    location: webAddress(location ?? ''),
    saved: Number.isNaN(moment.getTime()) ? undefined : `${moment.toISOString().slice(0, 19)}Z`,
  };
}

function headOf(text: string): string {
  return text.slice(0, LONGEST_HEAD).split(/\r?\n\r?\n/, 1)[0] ?? '';
}

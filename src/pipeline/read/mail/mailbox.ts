import { say } from '../../../briefing/messages.ts';
import type { Container, Entry } from '../bulk/entry.ts';
import { keyOf } from '../bulk/key.ts';
import type { ReaderContext } from '../reader.ts';

/** The format in which mail programs keep the mails of a folder. */
export const MAILBOX_EXTENSIONS: readonly string[] = ['.mbox'];

/** The line above each mail, by RFC 4155: a sender and a moment, after a blank line. */
const POSTMARK = /(?:^|\n\r?\n)From [^\r\n]*\b\d{4}\b[^\r\n]*\r?\n/g;
/** Lines of a mail that would look like one are marked. */
const MARKED = /^>(?=>*From )/gm;
const IDENTITY = /^message-id:\s*(<[^>\r\n]+>)/im;
const HEAD_END = /\r?\n\r?\n/;

/**
 * Take a folder of mails apart (mbox, RFC 4155). Each mail is named by its Message-ID, else by a hash of it.
 *
 * Each mail has its own encodings, so that the file is taken as bytes, one a character.
 */
export function splitMailbox(bytes: Uint8Array, { file }: ReaderContext): Container {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const marks = Array.from(text.matchAll(POSTMARK), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const entries = new Map<string, Entry>();
  const messages =
    marks[0]?.start === 0 ? [] : [say(text.trim() === '' ? 'read/empty' : 'read/no-entries', { file })];
  let [line, counted] = [1, 0];
  for (const [i, { end }] of (messages.length > 0 ? [] : marks).entries()) {
    line += text.slice(counted, end).split('\n').length - 1;
    counted = end;
    const entry = toEntry(text.slice(end, marks[i + 1]?.start ?? text.length), line);
    if (entries.has(entry.key)) messages.push(say('read/entry-twice', { file, line }, { key: entry.key }));
    else entries.set(entry.key, entry);
  }
  return { entries, messages };
}

function toEntry(marked: string, line: number): Entry {
  const mail = Buffer.from(marked.replace(MARKED, ''), 'latin1');
  const [head = ''] = marked.split(HEAD_END, 1);
  return {
    key: keyOf(IDENTITY.exec(head)?.[1] ?? marked),
    place: { line },
    record: mail,
    body: mail,
    kind: 'mail',
    known: {},
    messages: [],
  };
}

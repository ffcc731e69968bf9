import type { VFileMessage } from 'vfile-message';
import { say, type Where } from '../../../briefing/messages.ts';
import type { Known } from '../../stages.ts';
import { cleanLine } from '../clean-line.ts';
import { decodeText } from '../decoded-text.ts';
import { soundLine } from '../sound-line.ts';
import { webAddress } from '../web-address.ts';
import { writtenDate } from '../written-date.ts';
import { splitCsv } from './csv.ts';
import type { Container, Entry, RawEntry, Splitter } from './entry.ts';
import { splitFeed } from './feed.ts';
import { type FieldName, pickFields } from './fields.ts';
import { splitJsonLines } from './json-lines.ts';
import { splitJson } from './json-list.ts';
import { keyOf } from './key.ts';
import { saySummaries } from './say-summaries.ts';

/** Of the names of an entry's fields, a message shows no more characters. */
const LONGEST_NAMES = 120;

/** The formats of texts that hold many articles. */
const SPLITTERS: readonly (readonly [extension: string, split: Splitter])[] = [
  ['.jsonl', splitJsonLines],
  ['.ndjson', splitJsonLines],
  ['.json', splitJson],
  ['.csv', splitCsv],
  ['.tsv', splitCsv],
  ['.rss', splitFeed],
  ['.atom', splitFeed],
  ['.xml', splitFeed],
];

export const TEXT_EXTENSIONS: readonly string[] = SPLITTERS.map(([extension]) => extension);

/**
 * Take a text of many articles apart. Each is named by its id in the file, else by its address, else by a hash of all
 * that the file says of it; a broken one is told and spoils no other.
 *
 * @param columns which columns are meant, as the file's side-car tells
 */
export function splitBulk(bytes: Uint8Array, file: string, columns: string | undefined): Container {
  const { decoded, messages } = decodeText(bytes, file);
  const split = splitterOf(file);
  if (decoded === undefined || split === undefined) return { entries: new Map(), messages };
  const entries = new Map<string, Entry>();
  const told: VFileMessage[] = [...messages];
  for (const raw of split(decoded.text.replace(/^\ufeff/, ''))) {
    const where = { file, line: raw.line };
    const entry =
      'problem' in raw
        ? say('read/entry-broken', where, { problem: raw.problem })
        : toEntry(raw, where, columns);
    if (!('key' in entry)) told.push(entry);
    else if (entries.has(entry.key)) told.push(say('read/entry-twice', where, { key: entry.key }));
    else entries.set(entry.key, entry);
  }
  told.push(...saySummaries([...entries.values()], file));
  if (entries.size === 0 && told.length === 0)
    told.push(say(decoded.text.trim() === '' ? 'read/empty' : 'read/no-entries', { file }));
  return { entries, encoding: decoded.encoding, messages: told };
}

function splitterOf(file: string): Splitter | undefined {
  return SPLITTERS.find(([extension]) => file.toLowerCase().endsWith(extension))?.[1];
}

function toEntry(raw: RawEntry, where: Where, columns: string | undefined): Entry | VFileMessage {
  const fields = pickFields(raw.fields, columns);
  const body = fields.text ?? fields.html;
  if (body === undefined) {
    const names = cleanLine(Object.keys(raw.fields).join(', ')).slice(0, LONGEST_NAMES);
    return say('read/entry-broken', where, { problem: `none of its fields is a text (${names})` });
  }
  const { known, problems } = knownOf(fields);
  const messages = problems.map(([key, problem]) => say('read/entry-value', where, { key, problem }));
  const { record, line } = raw;
  // A text that holds tags is HTML, whatever its field is called.
  const isHtml = fields.text === undefined || /<(?:p|br|div|a|span|h\d)\b[^>]*>/i.test(body);
  return {
    key: keyOf(fields.id?.trim() ?? fields.url?.trim() ?? record),
    place: { line },
    record,
    body: new TextEncoder().encode(body),
    kind: isHtml ? 'fragment' : 'text',
    known,
    messages,
  };
}

function knownOf(fields: Partial<Record<FieldName, string>>): {
  readonly known: Known;
  readonly problems: readonly (readonly [key: string, problem: string])[];
} {
  const read = {
    title: soundLine(fields.title),
    date: writtenDate(fields.date ?? ''),
    publisher: soundLine(fields.publisher),
    author: soundLine(fields.author),
    url: webAddress(fields.url?.trim() ?? ''),
  };
  const problems = Object.entries(read)
    .filter(([key, value]) => value === undefined && fields[key as FieldName] !== undefined)
    .map(([key]) => [key, PROBLEMS[key] ?? 'is empty or too long'] as const);
  return {
    known: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    problems,
  };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  date: 'is no date that begins YYYY-MM-DD or is written as in mails',
  url: 'is not an http or https address',
};

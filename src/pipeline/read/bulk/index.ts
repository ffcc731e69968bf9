import { createHash } from 'node:crypto';
import type { VFileMessage } from 'vfile-message';
import { say, type Where } from '../../../briefing/messages.ts';
import type { Known } from '../../stages.ts';
import { decodeText } from '../decoded-text.ts';
import { soundLine } from '../sound-line.ts';
import { webAddress } from '../web-address.ts';
import { writtenDate } from '../written-date.ts';
import { splitCsv } from './csv.ts';
import type { Container, Entry, RawEntry, Splitter } from './entry.ts';
import { splitFeed } from './feed.ts';
import { type FieldName, pickFields } from './fields.ts';
import { splitJsonLines } from './json-lines.ts';

/** The formats of files that hold many articles. */
const SPLITTERS: readonly (readonly [extension: string, split: Splitter])[] = [
  ['.jsonl', splitJsonLines],
  ['.ndjson', splitJsonLines],
  ['.csv', splitCsv],
  ['.tsv', splitCsv],
  ['.rss', splitFeed],
  ['.atom', splitFeed],
  ['.xml', splitFeed],
];

export const BULK_EXTENSIONS: readonly string[] = SPLITTERS.map(([extension]) => extension);

/** Twenty thousand articles. */
export const LARGEST_BULK = 100_000_000;

/** Keys that can stand in a file's name; others are told by their hash. */
const PLAIN_KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;
const HASH_LENGTH = 12;

/** Does a file hold many articles? */
export function isBulk(file: string): boolean {
  return splitterOf(file) !== undefined;
}

/**
 * Take a file of many articles apart. Each is named by its id in the file, else by its address, else by a hash of all
 * that the file says of it; a broken one is told and spoils no other.
 *
 * @param columns which columns are meant, as the file's side-car tells
 */
export function splitBulk(bytes: Uint8Array, file: string, columns: string | undefined): Container {
  const { decoded, messages } = decodeText(bytes, file);
  const split = splitterOf(file);
  if (decoded === undefined || split === undefined) return { entries: new Map(), encoding: '', messages };
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
  if (entries.size === 0 && told.length === 0) told.push(say('read/empty', { file }));
  return { entries, encoding: decoded.encoding, messages: told };
}

function splitterOf(file: string): Splitter | undefined {
  return SPLITTERS.find(([extension]) => file.toLowerCase().endsWith(extension))?.[1];
}

function toEntry(raw: RawEntry, where: Where, columns: string | undefined): Entry | VFileMessage {
  const fields = pickFields(raw.fields, columns);
  const body = fields.text ?? fields.html;
  if (body === undefined) {
    const names = Object.keys(raw.fields).join(', ');
    return say('read/entry-broken', where, { problem: `none of its fields is a text (${names})` });
  }
  const { known, problems } = knownOf(fields);
  const messages = problems.map(([key, problem]) => say('read/entry-value', where, { key, problem }));
  const { record, line } = raw;
  // A text that holds tags is HTML, whatever its field is called.
  const isHtml = fields.text === undefined || /<(?:p|br|div|a|span|h\d)\b[^>]*>/i.test(body);
  return { key: keyOf(fields, record), line, record, body, isHtml, known, messages };
}

function keyOf({ id, url }: Partial<Record<FieldName, string>>, record: string): string {
  const name = id?.trim() ?? url?.trim() ?? record;
  return PLAIN_KEY.test(name) ? name : createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
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

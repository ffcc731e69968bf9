import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';
import type { Container, Entry } from '../bulk/entry.ts';
import { keyOf } from '../bulk/key.ts';
import type { ReaderContext } from '../reader.ts';
import { type CapturedPage, findPage } from './captured-page.ts';
import { type Bomb, type BrokenRecord, readRecords, type WarcRecord } from './records.ts';
import { readWacz, type Wacz } from './wacz.ts';

/** The formats of archives of the web. */
export const WARC_EXTENSIONS: readonly string[] = ['.warc', '.warc.gz', '.wacz'];

/**
 * Take an archive of the web apart (WARC, or WACZ, which holds several): each page that a server gave is an article,
 * named by its address. What else there is — pictures, redirects, failures, repeated captures — is counted in one
 * message; a record that is broken is told and harms no other.
 *
 * @param context its side-car may tell which addresses are meant
 */
export function splitWarc(bytes: Uint8Array, { file, told }: ReaderContext): Container {
  const wacz = file.toLowerCase().endsWith('.wacz')
    ? readWacz(bytes)
    : { archives: [bytes], pages: undefined };
  if (wacz === 'bomb') return none(say('read/unpacks-too-large', { file }));
  if ('problem' in wacz) {
    const params = { kind: 'an archive of the web', problem: wacz.problem };
    return none(say('read/broken-document', { file }, params));
  }
  const messages: VFileMessage[] = [];
  const others: string[] = [];
  const pages: CapturedPage[] = [];
  const redirects = new Map<string, string>();
  for (const record of recordsOf(wacz)) {
    if ('isBomb' in record) return none(say('read/unpacks-too-large', { file }));
    const found = 'problem' in record ? record : findPage(record);
    if (found === undefined) continue;
    if ('problem' in found) messages.push(sayBroken(record, found.problem, file));
    else if ('page' in found) pages.push(found.page);
    else {
      others.push(found.other);
      if (found.leads !== undefined) redirects.set(found.leads.from, found.leads.to);
    }
  }
  const listed = wacz.pages === undefined ? undefined : withRedirects(wacz.pages, redirects);
  const entries = new Map<string, Entry>();
  for (const page of pages) {
    const other = otherThanMeant(page.address, told.addresses, listed) ?? repeatOf(page, entries);
    if (other === undefined) entries.set(keyOf(page.address), toEntry(page, file));
    else others.push(other);
  }
  if (others.length > 0) messages.push(say('read/records-left-out', { file }, { what: count(others) }));
  if (entries.size === 0) messages.push(say('read/no-pages', { file }, { example: exampleOf(pages) }));
  return { entries, messages };
}

function none(message: VFileMessage): Container {
  return { entries: new Map(), messages: [message] };
}

function* recordsOf({ archives }: Wacz): Generator<WarcRecord | BrokenRecord | Bomb> {
  for (const archive of archives) yield* readRecords(archive);
}

function sayBroken(record: WarcRecord | BrokenRecord, problem: string, file: string): VFileMessage {
  const address = record.fields?.get('warc-target-uri');
  const what = address === undefined ? '' : ` (${address})`;
  return say('read/record-broken', { file }, { at: record.at, what, problem });
}

/** Whoever mistyped an address sees one as it is. */
function exampleOf([page]: readonly CapturedPage[]): string {
  return page === undefined ? '' : ` (${page.address})`;
}

/** @returns why a page is left out though it is whole; undefined if it is meant */
function otherThanMeant(
  address: string,
  addresses: string | undefined,
  listed: ReadonlySet<string> | undefined,
): string | undefined {
  if (addresses !== undefined && !matches(address, addresses)) return 'page at another address';
  return listed?.has(address) === false ? 'page within a page' : undefined;
}

/** Addresses that were visited, with those to which visitors of them were sent on. */
function withRedirects(
  pages: ReadonlySet<string>,
  redirects: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const all = new Set(pages);
  // What is added while a set is gone through is gone through as well.
  for (const address of all) {
    const next = redirects.get(address);
    if (next !== undefined) all.add(next);
  }
  return all;
}

function repeatOf({ address }: CapturedPage, entries: ReadonlyMap<string, Entry>): string | undefined {
  return entries.has(keyOf(address)) ? 'repeated capture' : undefined;
}

/**
 * @param patterns addresses with blanks between them, in which `*` stands for anything
 * @example matches('https://a.example/news/1', 'https://a.example/news/*') // true
 */
function matches(address: string, patterns: string): boolean {
  return patterns.split(/\s+/).some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  });
}

function toEntry({ address, captured, bytes, charset, isSound }: CapturedPage, file: string): Entry {
  return {
    key: keyOf(address),
    place: { address },
    record: bytes,
    body: bytes,
    kind: 'page',
    ...(charset !== undefined && { charset }),
    known: { url: address, ...(captured !== undefined && { captured }) },
    messages: isSound ? [] : [say('read/damaged-document', { file }, { parts: 1 })],
  };
}

/** @example count(['image', 'redirect', 'image']) // 'image (2), redirect (1)' */
function count(others: readonly string[]): string {
  const kinds = [...Map.groupBy(others, (kind) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return kinds.map(([kind, all]) => `${kind} (${all.length})`).join(', ');
}

import { webAddress } from '../web-address.ts';
import { isSoundBlock } from './block-digest.ts';
import { bodyOf, type HttpAnswer, readAnswer } from './http-answer.ts';
import { pageAddress } from './page-address.ts';
import type { WarcRecord } from './records.ts';

/** A page as it was captured. */
export interface CapturedPage {
  readonly address: string;
  /** Moment of the capture, in UTC, to the second. */
  readonly captured?: string;
  readonly bytes: Uint8Array;
  /** Encoding that the server stated. */
  readonly charset?: string;
  /** Are its bytes those that were captured? */
  readonly isSound: boolean;
}

/** What a record holds: a page, something else in a word or two, a problem, or nothing that anybody would miss. */
export type Found =
  | { readonly page: CapturedPage }
  | { readonly other: string; readonly leads?: { readonly from: string; readonly to: string } }
  | { readonly problem: string }
  | undefined;

/** Records that say how others came to be, and what was asked for. */
const ABOUT: ReadonlySet<string> = new Set(['warcinfo', 'request', 'metadata', 'conversion']);

/** What pages are made of besides, by media type; the first that fits names it. */
const KINDS: readonly (readonly [type: RegExp, kind: string])[] = [
  [/^image\//, 'image'],
  [/^(?:video|audio)\//, 'recording'],
  [/^font\/|font/, 'font'],
  [/^text\/css/, 'style sheet'],
  [/script/, 'script'],
  [/json/, 'data'],
];

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<html[\s>])/i;

/** Find the page in a record of a WARC file. Redirects, failures, and what a page only shows are no pages. */
export function findPage({ fields, block }: WarcRecord): Found {
  const type = fields.get('warc-type') ?? '';
  const target = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? '';
  // Tools keep their own log and settings beside the pages, at addresses of their own.
  if (ABOUT.has(type) || (type === 'resource' && webAddress(target) === undefined)) return undefined;
  if (type === 'revisit') return { other: 'repeated capture' };
  if (type === 'continuation' || fields.has('warc-segment-number')) {
    return { problem: 'it is one of several segments' };
  }
  const answer = type === 'resource' ? resourceOf(fields, block) : readAnswer(block);
  if (answer === undefined || !['response', 'resource'].includes(type)) {
    return type === 'response' ? { problem: 'it holds no answer of HTTP' } : { other: `${type} record` };
  }
  const { status } = answer;
  if (status >= 300 && status < 400) return redirectOf(target, answer);
  if (status !== 200) return { other: `answer ${status}` };
  const other = kindOf(answer);
  if (other !== undefined) return { other };
  const address = pageAddress(target);
  return address === undefined
    ? { problem: 'it names no http or https address' }
    : toPage(address, { fields, block }, answer);
}

/** A page that was visited may have been sent on to the address that it is kept by. */
function redirectOf(target: string, { fields }: HttpAnswer): Found {
  const from = pageAddress(target);
  const to = from === undefined ? undefined : webAddress(fields.get('location') ?? '', from);
  const address = to === undefined ? undefined : pageAddress(to);
  const leads = from === undefined || address === undefined ? undefined : { from, to: address };
  return { other: 'redirect', ...(leads !== undefined && { leads }) };
}

function toPage(
  address: string,
  { fields, block }: Pick<WarcRecord, 'fields' | 'block'>,
  answer: HttpAnswer,
): Found {
  const cut = fields.get('warc-truncated');
  if (cut !== undefined) return { problem: `it was cut short when it was captured (${cut})` };
  const body = bodyOf(answer);
  if ('problem' in body) return body;
  const captured = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(fields.get('warc-date') ?? '')?.[1];
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(answer.fields.get('content-type') ?? '')?.[1];
  return {
    page: {
      address,
      bytes: body,
      isSound: isSoundBlock(block, fields.get('warc-block-digest')),
      ...(captured !== undefined && { captured: `${captured}Z` }),
      ...(charset !== undefined && { charset }),
    },
  };
}

/** A file that was kept without an answer of HTTP around it. */
function resourceOf(fields: WarcRecord['fields'], block: Uint8Array): HttpAnswer {
  return { status: 200, fields: new Map([['content-type', fields.get('content-type') ?? '']]), sent: block };
}

/** @returns undefined for a page */
function kindOf({ fields, sent }: HttpAnswer): string | undefined {
  const type = fields.get('content-type') ?? '';
  if (HTML.test(type)) return undefined;
  const head = Buffer.from(sent.subarray(0, 256)).toString('latin1');
  if (type === '' && LOOKS_LIKE_HTML.test(head)) return undefined;
  return KINDS.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? 'other file';
}

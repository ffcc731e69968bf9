import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';
import type { Known } from '../../stages.ts';
import { findBinaryKind } from '../decode.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { soundLine } from '../sound-line.ts';
import { type Beside, findBeside } from './beside-article.ts';
import { decodePage } from './decode-page.ts';
import { findArticle } from './find-article.ts';
import { type FlatHtml, flattenHtml, type PageLine } from './flatten.ts';
import { readLinkedData } from './linked-data.ts';
import { withLostParagraphs } from './lost-paragraphs.ts';
import { readPageFacts } from './page-facts.ts';
import { parsePage } from './parse-page.ts';
import { sayBeside, sayDropped } from './say-dropped.ts';
import { isTooDense } from './size.ts';
import { trimPage } from './trim-page.ts';

/**
 * Read a saved page: its article as text, one block a line, and what the page says of it.
 *
 * The part of the page that is the article is found by Mozilla's Readability. A heading that repeats the title leaves
 * the text. Nothing of the page is run.
 */
export function readHtml(bytes: Uint8Array, { file, told, charset }: ReaderContext): Reading | Unread {
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const kind = findBinaryKind(bytes);
  if (kind !== undefined) return { messages: [say('read/binary', { file }, { kind })] };
  const decoded = decodePage(bytes, charset);
  if (decoded === undefined) return { messages: [say('read/unknown-encoding', { file })] };
  const { text: html, encoding, damaged } = decoded;
  const page = readPage(html, told.url);
  if (page === undefined) return { messages: [say('read/dense-page', { file })] };
  const { known, flat, isFound, isLocked, beside } = page;
  const lines = trimPage(flat.lines, { ...known, ...told });
  const messages = [
    ...(damaged > 0 ? [say('read/damaged-bytes', { file }, { damaged, encoding })] : []),
    ...sayDoubtful(lines, isFound, file),
    ...(isLocked ? [say('read/for-subscribers', { file })] : []),
    ...sayBeside([...beside.values()], file),
    ...sayDropped(flat.dropped, file),
  ];
  return { ...joinLines(lines), encoding, known, links: flat.links, messages };
}

/** Pages whose words lead elsewhere for more than this share are lists; an article has a few such lines beside it. */
const MOST_LINKED = 0.5;

function sayDoubtful(lines: readonly PageLine[], isFound: boolean, file: string): readonly VFileMessage[] {
  const lengthOf = (some: readonly PageLine[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const linked = lengthOf(lines.filter(({ isLink }) => isLink)) / Math.max(1, lengthOf(lines));
  if (linked > MOST_LINKED) return [say('read/list-page', { file }, { percent: Math.round(linked * 100) })];
  return isFound ? [] : [say('read/no-article', { file })];
}

interface Page {
  readonly known: Known;
  readonly flat: FlatHtml;
  readonly isFound: boolean;
  readonly isLocked: boolean;
  readonly beside: Beside;
}

/**
 * @param address where the page was found, if anybody knows
 * @returns undefined if the page is nested too deeply, or too large, to be worked on
 */
function readPage(html: string, address: string | undefined): Page | undefined {
  const document = parsePage(html);
  if (isTooDense(document)) return undefined;
  const data = readLinkedData(document);
  const known = readPageFacts(document, data, html);
  const { isKept: isChosen, byline, isFound } = findArticle(document, parsePage(html));
  const author = known.author ?? soundLine(byline);
  const base = address ?? known.url;
  const root = document.documentElement;
  const isKept = withLostParagraphs(root, isChosen);
  const beside = findBeside(root, isKept, base);
  const flat = flattenHtml(root, { base, isKept, beside });
  return {
    known: author === undefined ? known : { ...known, author },
    flat,
    isFound,
    isLocked: data.isLocked === true,
    beside,
  };
}

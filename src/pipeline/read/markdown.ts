import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import type { Known } from '../stages.ts';
import { decodeText } from './decoded-text.ts';
import { findDenseMarkup } from './dense-markup.ts';
import { parseKnown } from './known.ts';
import { flattenMarkdown } from './markdown-blocks.ts';
import type { ReaderContext, Reading, Unread } from './reader.ts';

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

const IDS = {
  broken: 'read/front-matter-broken',
  unknownKey: 'read/front-matter-unknown-key',
  value: 'read/front-matter-value',
} as const;

/**
 * Read Markdown: CommonMark without MDX, flattened to the text that a reader sees, one block a line.
 *
 * YAML front matter is what the source says of itself; what the side-car says wins. The first heading of depth 1 is
 * the title and leaves the text, unless another title is told.
 *
 * @example '# عنوان\n\nنص **مهم**.' // known.title 'عنوان', text 'نص مهم.'
 */
export function readMarkdown(bytes: Uint8Array, { file, told }: ReaderContext): Reading | Unread {
  const { decoded, messages } = decodeText(bytes, file);
  if (decoded === undefined) return { messages };
  const head = splitFrontMatter(decoded.text.replace(/^\ufeff/, ''), file);
  const dense = findDenseMarkup(head.body);
  if (dense !== undefined)
    return { messages: [say('read/dense-markup', { file, line: dense + head.lines })] };
  const root: Root = unified().use(remarkParse).parse(head.body);
  const title = told.title ?? head.known.title;
  const { text, marked, links, heading, dropped } = flattenMarkdown(root, title);
  const known = title === undefined && heading !== undefined ? { ...head.known, title: heading } : head.known;
  const where = (line: number) => ({ file, line: line + head.lines });
  return {
    text,
    encoding: decoded.encoding,
    marked,
    known,
    links,
    messages: [
      ...messages,
      ...head.messages,
      ...dropped.map(({ what, line }) =>
        what === 'link'
          ? say('read/link-dropped', where(line))
          : say('read/markup-dropped', where(line), { what }),
      ),
    ],
  };
}

interface Head {
  readonly known: Known;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly lines: number;
  readonly messages: readonly VFileMessage[];
}

/** Front matter that is no YAML map stays in the text: the article may begin with a rule. */
function splitFrontMatter(text: string, file: string): Head {
  const match = text.startsWith('---') ? FENCE.exec(text) : null;
  if (match === null || match.index !== 0) return { known: {}, body: text, lines: 0, messages: [] };
  const { known, messages } = parseKnown(match[1] ?? '', file, IDS, 1);
  if (messages.some(({ ruleId }) => ruleId === 'front-matter-broken')) {
    return { known: {}, body: text, lines: 0, messages };
  }
  const lines = match[0].split('\n').length - 1;
  return { known, body: text.slice(match[0].length), lines, messages };
}

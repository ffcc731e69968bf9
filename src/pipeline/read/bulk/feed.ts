import { XMLParser } from 'fast-xml-parser';
import type { RawEntry, Splitter } from './entry.ts';
import { itemsOf } from './feed-items.ts';
import { FEED } from './fields.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  htmlEntities: true,
  // The markup of an article is its words here, not elements of the feed.
  stopNodes: ['*.content', '*.summary', '*.description'],
});

type Node = string | { readonly [name: string]: Node | readonly Node[] };

/**
 * Take a feed apart: RSS by its items, Atom by its entries, each alone, so that a broken one spoils no other. What the
 * feed says of all of them, its name and author, stands for what an article does not say itself.
 */
export const splitFeed: Splitter = function* (text) {
  let common: Readonly<Record<string, string>> | undefined;
  let [line, at] = [1, 0];
  for (const { start, end, name } of itemsOf(text)) {
    common ??= readHead(text.slice(0, start));
    line += text.slice(at, start).split('\n').length - 1;
    at = start;
    const item =
      end === undefined
        ? { problem: `nothing closes its <${name}>`, line }
        : readItem(text.slice(start, end), line);
    yield 'problem' in item ? item : { ...item, fields: { ...common, ...item.fields } };
  }
};

/** What a feed says above its articles: its title as publisher, and Atom's author (RFC 4287, section 4.2.1). */
function readHead(head: string): Readonly<Record<string, string>> {
  const own = head.replace(/<image[\s>].*?<\/image>/gs, '');
  const title = textIn(own, /<title(?:\s[^>]*)?>([^<]*(?:<!\[CDATA\[.*?\]\]>[^<]*)?)<\/title>/s);
  const author = textIn(own, /<author>\s*<name>([^<]*)<\/name>/);
  return {
    ...(title !== '' && { [FEED.title]: title }),
    ...(author !== '' && { [FEED.author]: author }),
  };
}

function textIn(head: string, pattern: RegExp): string {
  return textOf(pattern.exec(head)?.[1] ?? '');
}

function readItem(
  record: string,
  line: number,
): RawEntry | { readonly problem: string; readonly line: number } {
  const item = parse(record);
  if (item === undefined || typeof item === 'string') return { problem: 'it is no XML element', line };
  const fields = Object.entries(item).map(([name, node]) => {
    const [first = ''] = [node].flat();
    return [name, name === 'link' ? linkOf([node].flat()) : textOf(first)] as const;
  });
  return { fields: Object.fromEntries(withContent(fields, item)), record, line };
}

/** Atom calls the article's HTML content, which other files call its text. */
function withContent(
  fields: readonly (readonly [string, string])[],
  item: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  const content = fields.find(([name]) => name === 'content')?.[1];
  if (content === undefined) return fields;
  const others = fields.filter(([name]) => name !== 'content');
  const isPlain = (item['content'] as { readonly '@type'?: string })['@type'] === 'text';
  return [...others, [isPlain ? 'text' : 'html', content]];
}

function parse(xml: string): { readonly [name: string]: Node | readonly Node[] } | undefined {
  try {
    const root: Record<string, Node> = parser.parse(xml);
    const item = root['item'] ?? root['entry'];
    return typeof item === 'object' ? item : undefined;
  } catch {
    return undefined;
  }
}

/** Text in CDATA or escaped; an author of Atom has a name. */
function textOf(node: Node | readonly Node[]): string {
  if (typeof node !== 'string') {
    const inner =
      (node as Readonly<Record<string, Node>>)['#'] ?? (node as Readonly<Record<string, Node>>)['name'];
    return inner === undefined ? '' : textOf(inner);
  }
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(node)?.[1];
  return (cdata ?? unescapeXml(node)).trim();
}

function linkOf(links: readonly (Node | readonly Node[])[]): string {
  const addresses = links.map((link) => {
    const { '@rel': rel = 'alternate', '@href': href } = (typeof link === 'string' ? {} : link) as Record<
      string,
      string
    >;
    return href !== undefined && rel === 'alternate' ? href : textOf(link);
  });
  return addresses.find((address) => address !== '') ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

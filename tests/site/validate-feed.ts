import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Element = Readonly<Record<string, unknown>>;

const LISTS = ['item', 'entry', 'link', 'category', 'url', 'sitemap', 'Url'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.includes(name),
});

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;

/** Read an XML document. @throws Error when it is not well-formed */
export function readXml(text: string): Element {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`not well-formed: ${JSON.stringify(valid.err)}`);
  return parser.parse(text) as Element;
}

/** The text of an element, whether it has attributes or not. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (value as Element)['#text'];
  return typeof text === 'string' ? text : undefined;
}

export function elementsOf(value: unknown, name: string): readonly Element[] {
  const found = (value as Element | undefined)?.[name];
  return Array.isArray(found) ? found : [];
}

/** What breaks the RSS 2.0 specification (rssboard.org), in words. */
export function faultsOfRss(text: string): readonly string[] {
  const rss = readXml(text)['rss'] as Element | undefined;
  const channel = rss?.['channel'] as Element | undefined;
  if (rss === undefined || channel === undefined) return ['no rss/channel'];
  const faults = rss['@version'] === '2.0' ? [] : ['version is not 2.0'];
  for (const name of ['title', 'description']) if (!textOf(channel[name])) faults.push(`no channel/${name}`);
  if (!IRI.test(String(elementsOf(channel, 'link')[0]))) faults.push('channel/link is no address');
  const guids = new Set<string>();
  for (const item of elementsOf(channel, 'item')) {
    const title = textOf(item['title']);
    if (!title && !textOf(item['description'])) faults.push('an item with neither title nor description');
    if (!IRI.test(String(elementsOf(item, 'link')[0]))) faults.push(`${title}: link is no address`);
    const guid = textOf(item['guid']) ?? '';
    if (guid === '' || guids.has(guid)) faults.push(`${title}: guid is missing or not unique`);
    guids.add(guid);
    const date = textOf(item['pubDate']);
    if (date !== undefined && (!RFC_822.test(date) || new Date(date).toUTCString() !== date))
      faults.push(`${title}: ${date} is no RFC 822 date`);
  }
  return faults;
}

/** What breaks RFC 4287, in words. */
export function faultsOfAtom(text: string): readonly string[] {
  const feed = readXml(text)['feed'] as Element | undefined;
  if (feed?.['@xmlns'] !== 'http://www.w3.org/2005/Atom') return ['no feed in the namespace of Atom'];
  const faults = faultsOfAtomPart(feed, 'feed');
  if (textOf((feed['author'] as Element | undefined)?.['name']) === undefined) faults.push('no author/name');
  if (!elementsOf(feed, 'link').some((link) => link['@rel'] === 'self')) faults.push('no link to itself');
  const ids = elementsOf(feed, 'entry').map((entry) => textOf(entry['id']) ?? '');
  if (new Set(ids).size < ids.length) faults.push('an id stands twice');
  for (const entry of elementsOf(feed, 'entry')) {
    const title = textOf(entry['title']) ?? '';
    faults.push(...faultsOfAtomPart(entry, title));
    const alternates = elementsOf(entry, 'link').filter((link) => link['@rel'] === 'alternate');
    if (alternates.length !== 1) faults.push(`${title}: ${alternates.length} alternate links`);
    const published = textOf(entry['published']);
    if (published !== undefined && !RFC_3339.test(published)) faults.push(`${title}: published ${published}`);
    if (elementsOf(entry, 'category').some((category) => !category['@term']))
      faults.push(`${title}: no term`);
  }
  return faults;
}

function faultsOfAtomPart(part: Element, name: string): string[] {
  const faults = [];
  if (!IRI.test(textOf(part['id']) ?? '')) faults.push(`${name}: id is no IRI`);
  if (!textOf(part['title'])) faults.push(`${name}: no title`);
  if (!RFC_3339.test(textOf(part['updated']) ?? '')) faults.push(`${name}: no time of change`);
  if (elementsOf(part, 'link').some((link) => !link['@href'])) faults.push(`${name}: a link without href`);
  return faults;
}

/** What breaks JSON Feed 1.1 (jsonfeed.org), in words. */
export function faultsOfJsonFeed(text: string): readonly string[] {
  const feed = JSON.parse(text) as Element;
  const faults = feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['another version'];
  if (typeof feed['title'] !== 'string') faults.push('no title');
  for (const name of ['home_page_url', 'feed_url'])
    if (!IRI.test(String(feed[name]))) faults.push(`${name} is no address`);
  if (!Array.isArray(feed['items'])) return [...faults, 'no items'];
  const ids = new Set<unknown>();
  for (const { id, url, content_text, content_html, date_published, tags } of feed['items'] as Element[]) {
    if (typeof id !== 'string' || ids.has(id)) faults.push(`${id}: id is missing or not unique`);
    ids.add(id);
    if (!IRI.test(String(url))) faults.push(`${id}: url is no address`);
    if (typeof content_text !== 'string' && typeof content_html !== 'string')
      faults.push(`${id}: no content`);
    if (date_published !== undefined && !RFC_3339.test(String(date_published))) faults.push(`${id}: date`);
    if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')))
      faults.push(`${id}: tags`);
  }
  return faults;
}

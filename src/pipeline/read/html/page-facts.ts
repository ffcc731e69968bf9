import { fold } from '../../../arabic/fold.ts';
import type { Known } from '../../stages.ts';
import { soundLine } from '../sound-line.ts';
import { webAddress } from '../web-address.ts';
import { writtenDate } from '../written-date.ts';
import type { LinkedData } from './linked-data.ts';

/** Where pages say when they were published, the surest first. */
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['abbr[itemprop="datePublished"], abbr.published', 'title'],
  ['time.published, time.entry-date', 'datetime'],
  ['meta[name="DC.date.issued" i]', 'content'],
  ['meta[name="date" i]', 'content'],
  ['meta[name="pubdate" i], meta[name="publishedDate" i], meta[name="publish_date" i]', 'content'],
  ['meta[name="parsely-pub-date" i], meta[name="publication_date" i]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['article header time', 'datetime'],
] as const;

/** Where pages name their author for readers and programs alike: microdata, hCard, and the relation of a link. */
const AUTHORS: readonly string[] = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.author.vcard .fn, .post-author .fn',
  'a[rel~="author"]',
  'a[href*="/author/"], a[href*="/authors/"]',
];

/** Browsers that save a page, and the extension SingleFile, write where it came from. */
const SAVED_FROM: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/,
];

/**
 * What a page says of its article: JSON-LD first, then Open Graph and other metadata, then the page's own headings.
 *
 * @param data what its JSON-LD says
 * @param html the page's text, for what stands outside of its tree
 */
export function readPageFacts(document: Document, data: LinkedData, html: string): Known {
  const publisher = soundLine(data.publisher) ?? soundLine(metaOf(document, 'og:site_name'));
  const found = {
    title: findTitle(document, data, publisher),
    date: findDate(document, data),
    publisher,
    author: soundLine(data.author) ?? soundLine(authorOf(document)),
    url: findAddress(document, data, html),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function findTitle(document: Document, data: LinkedData, publisher?: string): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((heading) => soundLine(heading.textContent));
  const stated = soundLine(data.headline) ?? soundLine(metaOf(document, 'og:title'));
  const title = stated ?? soundLine(document.querySelector('title')?.textContent);
  // The heading above the article is the title as readers know it; what metadata add or cut is not.
  const heading = headings.find((one) => one !== undefined && isPart(one, title));
  if (heading !== undefined) return heading;
  if (stated === undefined && headings.length === 1 && headings[0] !== undefined) return headings[0];
  return title === undefined ? undefined : withoutSite(title, publisher);
}

function isPart(heading: string, title: string | undefined): boolean {
  return title !== undefined && heading.split(' ').length > 2 && fold(title).includes(fold(heading));
}

/** «عنوان الخبر | صحيفة» without the site's name behind it. */
function withoutSite(title: string, publisher: string | undefined): string {
  const match = /^(.{12,}?)\s+[|–—-]\s+([^|–—]+)$/u.exec(title);
  const [, own, site] = match ?? [];
  if (own === undefined || site === undefined) return title;
  const isSite = publisher !== undefined && fold(site) === fold(publisher);
  return isSite || (publisher === undefined && title.includes(' | ')) ? own : title;
}

function findDate(document: Document, data: LinkedData): string | undefined {
  const stated = DATES.map(([selector, attribute]) =>
    document.querySelector(selector)?.getAttribute(attribute),
  );
  const times = [...document.querySelectorAll('time[datetime]')];
  const only = times.length === 1 ? times[0]?.getAttribute('datetime') : undefined;
  return [data.datePublished, ...stated, only]
    .map((text) => writtenDate(text ?? ''))
    .find((date) => date !== undefined);
}

function authorOf(document: Document): string | undefined {
  const names = ['author', 'article:author', 'dc.creator'].map((name) => metaOf(document, name));
  const stated = names.find((name) => name !== undefined && !/^https?:/.test(name));
  return stated ?? AUTHORS.map((selector) => onlyName(document, selector)).find((name) => name !== undefined);
}

/** A page with several names lists other articles beside its own. */
function onlyName(document: Document, selector: string): string | undefined {
  const texts = [...document.querySelectorAll(selector)].map(({ textContent }) => soundLine(textContent));
  const names = new Set(texts.filter((text) => text !== undefined));
  return names.size === 1 ? [...names][0] : undefined;
}

function findAddress(document: Document, data: LinkedData, html: string): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const candidates = [canonical, metaOf(document, 'og:url'), data.url, ...savedFrom(html)];
  return candidates.map((url) => webAddress(withoutArchive(url ?? ''))).find((url) => url !== undefined);
}

/** The Internet Archive puts its own address before those of the pages that it keeps. */
function withoutArchive(url: string): string {
  return url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/, '');
}

function savedFrom(html: string): readonly (string | undefined)[] {
  return SAVED_FROM.map((comment) => comment.exec(html)?.[1]);
}

function metaOf(document: Document, name: string): string | undefined {
  const selector = `meta[property="${name}" i], meta[name="${name}" i]`;
  return document.querySelector(selector)?.getAttribute('content') ?? undefined;
}

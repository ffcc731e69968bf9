import { fold } from '../../../arabic/fold.ts';
import type { Known } from '../../stages.ts';
import { soundLine } from '../sound-line.ts';
import { webAddress } from '../web-address.ts';
import { writtenDate } from '../written-date.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';

/** Where pages say when they were published, the surest first. */
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['meta[name="DC.date.issued" i]', 'content'],
  ['meta[name="date" i]', 'content'],
  ['meta[name="pubdate" i]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['article header time', 'datetime'],
] as const;

/** Browsers that save a page write where it came from. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/;

/**
 * What a page says of its article: JSON-LD first, then Open Graph and other metadata, then the page's own headings.
 *
 * @param html the page's text, for what stands outside of its tree
 */
export function readPageFacts(document: Document, html: string): Known {
  const data = readLinkedData(document);
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
  return names.find((name) => name !== undefined && !/^https?:/.test(name));
}

function findAddress(document: Document, data: LinkedData, html: string): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const candidates = [canonical, metaOf(document, 'og:url'), data.url, SAVED_FROM.exec(html)?.[1]];
  return candidates.map((url) => webAddress(url ?? '')).find((url) => url !== undefined);
}

function metaOf(document: Document, name: string): string | undefined {
  const selector = `meta[property="${name}" i], meta[name="${name}" i]`;
  return document.querySelector(selector)?.getAttribute('content') ?? undefined;
}

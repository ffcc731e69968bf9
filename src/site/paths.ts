/**
 * Every address of the site, from its root; `link` puts the base before it. The one place that knows them.
 */

/** The four kinds of thing that have an index and a page for each. */
export const KINDS = ['places', 'organisations', 'people', 'topics'] as const;
export type Kind = (typeof KINDS)[number];

export const HOME = '/';
export const SEARCH = '/search';
export const ARCHIVE = '/archive';
export const ABOUT = '/about';
export const OFFLINE = '/offline';

export const CLAIMS = '/claims';
export const MAP = '/map';
export const NETWORK = '/network';
export const DATA = '/data';

export const OPEN_SEARCH = '/opensearch.xml';
export const SITEMAP = '/sitemap.xml';

/** The feeds of the newest briefings, with the names that readers know them by. */
export const FEEDS = [
  { path: '/feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { path: '/atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { path: '/feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** Shelf of the briefings whose date nothing states. */
export const UNKNOWN_DATE = 'unknown';

/**
 * A briefing, or one of its sentences.
 *
 * @example briefingPath('000-5dec', 3) // '/b/000-5dec#s3'
 */
export function briefingPath(id: string, sentence?: number): string {
  return sentence === undefined ? `/b/${id}` : `/b/${id}#${sentenceAnchor(sentence)}`;
}

/** Files that stand beside a briefing's page, by the ending of their names. */
export const CITATION_FORMATS = ['bib', 'ris', 'csl.json'] as const;

/**
 * A file beside a briefing's page.
 *
 * @example briefingFilePath('000-5dec', 'bib') // '/b/000-5dec.bib'
 */
export function briefingFilePath(id: string, ending: string): string {
  return `/b/${id}.${ending}`;
}

/** The id of a sentence's element. */
export function sentenceAnchor(sentence: number): string {
  return `s${sentence}`;
}

/** The index of all things of a kind. */
export function kindPath(kind: Kind): string {
  return `/${kind}`;
}

/**
 * What is known of one thing; `page` is absent for the newest briefings.
 *
 * @example thingPath('places', 'algeria') // '/places/algeria'
 */
export function thingPath(kind: Kind, id: string, page?: number): string {
  return numbered(`/${kind}/${id}`, page);
}

/** The feed of the newest briefings that mention a thing. */
export function thingFeedPath(kind: Kind, id: string): string {
  return `/${kind}/${id}/feed.xml`;
}

/**
 * A shelf of the archive: a month, a year (for what is dated no closer), or `unknown`.
 *
 * @example shelfPath('2014-09') // '/archive/2014-09'
 */
export function shelfPath(shelf: string, page?: number): string {
  return numbered(`${ARCHIVE}/${shelf}`, page);
}

/** The search page, with a query if one is given. */
export function searchPath(query?: string): string {
  return query === undefined ? SEARCH : `${SEARCH}?q=${encodeURIComponent(query)}`;
}

function numbered(path: string, page: number | undefined): string {
  return page === undefined ? path : `${path}/${page}`;
}

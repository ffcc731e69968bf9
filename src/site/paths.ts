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

/** The names of an index that begin with a letter; `part` is absent for the first of them. */
export function letterPath(kind: Kind, letter: string, part = 1): string {
  return numbered(`/${kind}/letters/${letter}`, part === 1 ? undefined : part);
}

/** The feed of the newest briefings that mention a thing. */
export function thingFeedPath(kind: Kind, id: string): string {
  return `/${kind}/${id}/feed.xml`;
}

/**
 * All statements of a speaker.
 *
 * @param speaker a registry id, or what `speakerKey` makes of the name of a speaker without one
 */
export function speakerPath(speaker: string, page?: number): string {
  return numbered(`${CLAIMS}/by/${speaker}`, page);
}

/** All statements of a force. */
export function forcePath(force: string, page?: number): string {
  return numbered(`${CLAIMS}/force/${force}`, page);
}

/** Everybody whose statements have a page; with a letter, those whose names begin with it. */
export function speakersPath(letter?: string, part = 1): string {
  const path = `${CLAIMS}/speakers`;
  return letter === undefined ? path : numbered(`${path}/${letter}`, part === 1 ? undefined : part);
}

/** Statements as the filter reads them: a file of the numbered ones, or of what there is to choose from. */
export function claimDataPath(part: number | 'facets'): string {
  return `${CLAIMS}/data/${part}.json`;
}

/** A download. */
export function dataPath(file: string): string {
  return `${DATA}/${file}`;
}

/**
 * The search among the briefings of a dossier.
 *
 * @example searchAmong('places', 'مالي') // '/search?place=%D9%85%D8%A7%D9%84%D9%8A'
 */
export function searchAmong(kind: Kind, name: string): string {
  const facets = {
    places: 'place',
    organisations: 'organisation',
    people: 'person',
    topics: 'topic',
  } as const;
  return `${SEARCH}?${facets[kind]}=${encodeURIComponent(name)}`;
}

/** The page of statements with what they are about chosen. */
export function claimsAbout(id: string): string {
  return `${CLAIMS}?about=${encodeURIComponent(id)}`;
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

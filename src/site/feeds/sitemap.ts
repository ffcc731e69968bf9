import type { Card } from '../card.ts';
import { catalogueShelves, catalogueThings } from '../catalogue.ts';
import {
  ABOUT,
  ARCHIVE,
  briefingPath,
  CLAIMS,
  DATA,
  HOME,
  KINDS,
  kindPath,
  MAP,
  NETWORK,
  SEARCH,
  shelfPath,
  speakersPath,
  thingPath,
} from '../paths.ts';
import type { Thing } from '../thing-loader.ts';
import { type XmlMarkup, xml, xmlDocument } from './xml.ts';

/** Addresses that one sitemap may hold. */
const LIMIT = 50_000;
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const FIXED = [HOME, SEARCH, ARCHIVE, CLAIMS, speakersPath(), MAP, NETWORK, DATA, ABOUT] as const;

/** Paths of the pages that a search engine should know: all but the older pages of lists, which they link to. */
export function sitemapPaths(cards: readonly Card[], known: ReadonlyMap<string, Thing>): readonly string[] {
  const things = catalogueThings(cards, known);
  return [
    ...FIXED,
    ...KINDS.map(kindPath),
    ...KINDS.flatMap((kind) => (things.get(kind) ?? []).map(({ id }) => thingPath(kind, id))),
    ...catalogueShelves(cards).map(({ id }) => shelfPath(id)),
    ...cards.map(({ id }) => briefingPath(id)),
  ];
}

/**
 * The sitemap files (sitemaps.org): one, or an index of several when there are more addresses than one may hold.
 *
 * @param addressOf the full address of a path
 * @returns the text of each file by its name, without its ending
 */
export function sitemaps(
  paths: readonly string[],
  addressOf: (path: string) => string,
  limit = LIMIT,
): ReadonlyMap<string, string> {
  const parts = Array.from({ length: Math.ceil(paths.length / limit) }, (_, i) =>
    paths.slice(i * limit, (i + 1) * limit),
  );
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return new Map([['sitemap', urlSet(only.map(addressOf))]]);
  const names = parts.map((_, i) => `sitemap-${i + 1}`);
  const index = names.map((name) => xml('sitemap', {}, xml('loc', {}, addressOf(`/${name}.xml`))));
  return new Map([
    ['sitemap', xmlDocument(xml('sitemapindex', NAMESPACE, index))],
    ...parts.map((part, i) => [`sitemap-${i + 1}`, urlSet(part.map(addressOf))] as const),
  ]);
}

function urlSet(addresses: readonly string[]): string {
  const urls: readonly XmlMarkup[] = addresses.map((address) => xml('url', {}, xml('loc', {}, address)));
  return xmlDocument(xml('urlset', NAMESPACE, urls));
}

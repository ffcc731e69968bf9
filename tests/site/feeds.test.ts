import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/site/card.ts';
import { archiveFeed } from '../../src/site/feeds/archive-feed.ts';
import { atomFeed } from '../../src/site/feeds/atom.ts';
import { feedOf } from '../../src/site/feeds/feed.ts';
import { jsonFeed } from '../../src/site/feeds/json-feed.ts';
import { rssFeed } from '../../src/site/feeds/rss.ts';
import { sitemaps } from '../../src/site/feeds/sitemap.ts';
import { xml } from '../../src/site/feeds/xml.ts';
import { elementsOf, faultsOfAtom, faultsOfJsonFeed, faultsOfRss, readXml, textOf } from './validate-feed.ts';

const NO_SOURCE: Card['source'] = { seed: 'seeds/a.txt', sha256: '' };
const NO_THINGS: Card['things'] = { places: [], organisations: [], people: [], topics: [] };

function cardFor(id: string, date?: string, title = `عنوان ${id}`): Card {
  return {
    id,
    title,
    ...(date !== undefined && { date }),
    source: NO_SOURCE,
    statements: 0,
    sentences: 1,
    things: NO_THINGS,
  };
}

const CARDS = [
  cardFor('day', '2014-09-14'),
  cardFor('month', '2014-08'),
  cardFor('year', '2013'),
  cardFor('undated', undefined, 'عنوان <b> & \u0007 "غريب" \ud800'),
];

describe('XML', () => {
  it('escapes what it must and leaves out what it cannot hold', () => {
    expect(xml('a', { b: '"<&', c: undefined }, 'س < ص & \u0000\u0007\ud800ع').markup).toBe(
      '<a b="&quot;&lt;&amp;">س &lt; ص &amp; �ع</a>',
    );
  });

  it('keeps markup that it made, and letters outside the first plane', () => {
    expect(xml('a', {}, xml('b', {}), '𐤀').markup).toBe('<a><b/>𐤀</a>');
  });
});

describe('feeds', () => {
  it('give no briefing a day that nothing states', () => {
    const rss = readXml(rssFeed(archiveFeed('/feed.xml', CARDS)))['rss'] as Record<string, unknown>;
    const items = elementsOf(rss['channel'], 'item');
    expect(items.map((item) => textOf(item['pubDate']))).toEqual([
      'Sun, 14 Sep 2014 00:00:00 GMT',
      undefined,
      undefined,
      undefined,
    ]);
    const json = JSON.parse(jsonFeed(archiveFeed('/feed.json', CARDS))) as {
      items: { date_published?: string }[];
    };
    expect(json.items.map(({ date_published }) => date_published)).toEqual([
      '2014-09-14T00:00:00.000Z',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('in Atom hold what has a date, and call only a stated day the day of publication', () => {
    const feed = readXml(atomFeed(archiveFeed('/atom.xml', CARDS)))['feed'];
    const entries = elementsOf(feed, 'entry').map(({ updated, published }) => [updated, published]);
    expect(entries).toEqual([
      ['2014-09-14T00:00:00Z', '2014-09-14T00:00:00Z'],
      ['2014-08-01T00:00:00Z', undefined],
      ['2013-01-01T00:00:00Z', undefined],
    ]);
  });

  it('hold the newest, newest first', () => {
    const many = Array.from({ length: 9 }, (_, i) => cardFor(`b${i}`, `2014-09-0${i + 1}`));
    const head = { title: 'ع', description: 'و', page: '/', self: '/feed.xml' };
    expect(feedOf(head, many, 3).entries.map(({ url }) => url)).toEqual(['/b/b8', '/b/b7', '/b/b6']);
  });

  it('have ids that are IRIs also without an address of the site', () => {
    const { id, entries } = archiveFeed('/feed.xml', CARDS);
    for (const one of [id, ...entries.map(({ id }) => id)])
      expect(one).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});

describe('the validators', () => {
  it('find what is missing', () => {
    expect(faultsOfRss('<rss version="0.91"><channel><item/></channel></rss>').length).toBeGreaterThan(4);
    expect(faultsOfAtom('<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>').length).toBeGreaterThan(
      5,
    );
    expect(faultsOfJsonFeed('{"items":[{"date_published":"2014-09"}]}').length).toBeGreaterThan(5);
    expect(() => faultsOfRss('<rss><channel></rss>')).toThrow('well-formed');
  });
});

describe('sitemaps', () => {
  const full = (path: string): string => `https://example.org${path}`;

  it('are one file while they hold all addresses', () => {
    const files = sitemaps(['/', '/b/x'], full, 2);
    expect([...files.keys()]).toEqual(['sitemap']);
    const urls = elementsOf(readXml(files.get('sitemap') ?? '')['urlset'], 'url');
    expect(urls.map(({ loc }) => loc)).toEqual(['https://example.org/', 'https://example.org/b/x']);
  });

  it('are an index of several when there are more', () => {
    const files = sitemaps(['/', '/b/x', '/b/y'], full, 2);
    expect([...files.keys()]).toEqual(['sitemap', 'sitemap-1', 'sitemap-2']);
    const parts = elementsOf(readXml(files.get('sitemap') ?? '')['sitemapindex'], 'sitemap');
    expect(parts.map(({ loc }) => loc)).toEqual([
      'https://example.org/sitemap-1.xml',
      'https://example.org/sitemap-2.xml',
    ]);
  });
});

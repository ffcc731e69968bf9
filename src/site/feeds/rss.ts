import { settings } from '../../site.config.ts';
import { dayOf, type Feed } from './feed.ts';
import { xml, xmlDocument } from './xml.ts';

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification). The one format for feeds of single things: it alone of the
 * XML formats lets an item be without a date, and many articles state none.
 */
export function rssFeed({ title, description, page, self, entries }: Feed): string {
  const items = entries.map((entry) =>
    xml(
      'item',
      {},
      xml('title', {}, entry.title),
      xml('link', {}, entry.url),
      xml('guid', { isPermaLink: String(/^https?:/.test(entry.id)) }, entry.id),
      xml('description', {}, entry.summary),
      dateOf(entry.date),
      entry.tags.map((tag) => xml('category', {}, tag)),
    ),
  );
  const isAbsolute = /^https?:/.test(self);
  const own = { href: self, rel: 'self', type: 'application/rss+xml' };
  const channel = xml(
    'channel',
    {},
    xml('title', {}, title),
    xml('link', {}, page),
    xml('description', {}, description),
    xml('language', {}, 'ar'),
    settings.licence === undefined ? undefined : xml('copyright', {}, settings.licence),
    isAbsolute ? xml('atom:link', own) : undefined,
    items,
  );
  return xmlDocument(xml('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, channel));
}

/** RFC 822, which RSS asks for, is what JavaScript calls a UTC string. */
function dateOf(date: string | undefined) {
  const day = dayOf(date);
  return day === undefined ? undefined : xml('pubDate', {}, day.toUTCString());
}

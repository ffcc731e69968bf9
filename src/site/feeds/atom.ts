import { settings } from '../../site.config.ts';
import { dayOf, type Feed } from './feed.ts';
import { xml, xmlDocument } from './xml.ts';

/**
 * A feed as Atom (RFC 4287). Every entry of it must say when it was last changed: briefings that state no date
 * are in the other feeds alone, and one that states a month or a year is given its first day, without claiming
 * that it was published then.
 */
export function atomFeed({ id, title, description, page, self, entries }: Feed): string {
  const dated = entries.flatMap((entry) =>
    entry.date === undefined ? [] : [{ ...entry, date: entry.date }],
  );
  const feed = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ar' },
    xml('id', {}, id),
    xml('title', {}, title),
    xml('subtitle', {}, description),
    xml('updated', {}, timeOf(dated[0]?.date ?? '1970')),
    xml('author', {}, xml('name', {}, settings.name)),
    xml('link', { rel: 'alternate', type: 'text/html', href: page }),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    settings.licence === undefined ? undefined : xml('rights', {}, settings.licence),
    dated.map((entry) =>
      xml(
        'entry',
        {},
        xml('id', {}, entry.id),
        xml('title', {}, entry.title),
        xml('updated', {}, timeOf(entry.date)),
        dayOf(entry.date) === undefined ? undefined : xml('published', {}, timeOf(entry.date)),
        xml('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
        xml('summary', {}, entry.summary),
        entry.tags.map((tag) => xml('category', { term: tag })),
      ),
    ),
  );
  return xmlDocument(feed);
}

/** RFC 3339, the first moment of what the date says. */
function timeOf(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;
}

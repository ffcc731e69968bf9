import { dayOf, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ title, description, page, self, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: self,
    language: 'ar',
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: dayOf(entry.date)?.toISOString(),
      ...(entry.tags.length > 0 && { tags: entry.tags }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

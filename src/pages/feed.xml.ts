import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { archiveFeed } from '../site/feeds/archive-feed.ts';
import { rssFeed } from '../site/feeds/rss.ts';

export const GET: APIRoute = async () => {
  const cards = (await getCollection('briefings')).map(({ data }) => data);
  return new Response(rssFeed(archiveFeed('/feed.xml', cards)));
};

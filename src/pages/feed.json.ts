import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { archiveFeed } from '../site/feeds/archive-feed.ts';
import { jsonFeed } from '../site/feeds/json-feed.ts';

export const GET: APIRoute = async () => {
  const cards = (await getCollection('briefings')).map(({ data }) => data);
  return new Response(jsonFeed(archiveFeed('/feed.json', cards)));
};

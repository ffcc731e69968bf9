import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { archiveFeed } from '../site/feeds/archive-feed.ts';
import { atomFeed } from '../site/feeds/atom.ts';

export const GET: APIRoute = async () => {
  const cards = (await getCollection('briefings')).map(({ data }) => data);
  return new Response(atomFeed(archiveFeed('/atom.xml', cards)));
};

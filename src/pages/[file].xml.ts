import type { APIRoute } from 'astro';
import { absolute } from '../site/absolute.ts';
import { readArchive } from '../site/archive.ts';
import { openSearchDescription } from '../site/feeds/open-search.ts';
import { sitemapPaths, sitemaps } from '../site/feeds/sitemap.ts';

/** What must name full addresses, and so is not there while the site has none. */
export async function getStaticPaths() {
  const description = openSearchDescription();
  if (description === undefined) return [];
  const { cards, known } = await readArchive();
  const files = sitemaps(sitemapPaths(cards, known), (path) => absolute(path) ?? path);
  return [['opensearch', description] as const, ...files].map(([file, text]) => ({
    params: { file },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

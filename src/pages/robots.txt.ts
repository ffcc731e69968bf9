import type { APIRoute } from 'astro';
import { absolute } from '../site/absolute.ts';
import { SITEMAP } from '../site/paths.ts';

export const GET: APIRoute = () => {
  const sitemap = absolute(SITEMAP);
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`])];
  return new Response(`${lines.join('\n')}\n`);
};

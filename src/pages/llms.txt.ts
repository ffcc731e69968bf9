import type { APIRoute } from 'astro';
import { readArchive } from '../site/archive.ts';
import { counted } from '../site/counted.ts';
import { guideForModels } from '../site/feeds/guide-for-models.ts';

export const GET: APIRoute = async () => {
  const { cards } = await readArchive();
  return new Response(guideForModels(counted(cards.length, 'briefing')));
};

import type { Archive } from '../archive.ts';
import { catalogueThings } from '../catalogue.ts';
import { currentFolders } from '../folders.ts';
import { readRendered } from '../rendered.ts';
import type { DataSource } from './table.ts';

/** Read what the downloads are made of: every published briefing, and everything that one mentions. */
export function readSource({ cards, known, digests }: Archive): DataSource {
  const { cache } = currentFolders();
  const things = catalogueThings(cards, known);
  return {
    briefings: cards.flatMap(({ id }) => {
      const digest = digests.get(id);
      if (digest === undefined) return [];
      const { data, blocks } = readRendered(cache, digest);
      return [{ id, data, blocks }];
    }),
    things: [...things.values()]
      .flat()
      .map(({ kind, id, name, known, cards }) => ({ kind, id, name, known, briefings: cards.length })),
  };
}

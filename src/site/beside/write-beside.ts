import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readRegistry } from '../../registry/read-registry.ts';
import { settings } from '../../site.config.ts';
import { type Card, cardOf } from '../card.ts';
import { catalogueThings } from '../catalogue.ts';
import { openDataFiles } from '../data/data-files.ts';
import type { ThingRecord } from '../data/table.ts';
import type { Folders } from '../folders.ts';
import { briefingFilePath, briefingPath, DATA } from '../paths.ts';
import { readPublished } from '../published.ts';
import { readRendered } from '../rendered.ts';
import { cardTextOf } from '../share-image/card-text.ts';
import { cardKeeper } from '../share-image/kept-card.ts';
import { absoluteAt, type SiteAddress } from '../site-address.ts';
import { type Thing, thingsIn } from '../thing-loader.ts';
import { briefingFiles } from './briefing-files.ts';

/**
 * Write what stands beside the pages of a built site: citations, published seeds and share images of its briefings, and
 * the downloads of the whole archive. As pages of the site's router these files would cost several times as much.
 *
 * Each briefing is read once and forgotten again, so that memory does not grow with the archive.
 */
export async function writeBeside(folders: Folders, address: SiteAddress): Promise<void> {
  const { root, out, cache } = folders;
  const images = settings.shareImages ? cardKeeper(cache) : undefined;
  const downloads = openDataFiles(join(out, DATA), address);
  const cards: Card[] = [];
  for (const { digest } of readPublished(cache)) {
    const rendered = readRendered(cache, digest);
    const { id, data, sentences } = rendered;
    const needs = { root, address: absoluteAt(address, briefingPath(id)) };
    for (const { ending, content } of briefingFiles(rendered, needs))
      writeFileSync(join(out, briefingFilePath(id, ending)), content);
    downloads.add(rendered);
    cards.push(cardOf(id, data, sentences));
    if (images === undefined) continue;
    writeFileSync(join(out, briefingFilePath(id, 'png')), images.imageOf(cardTextOf(data)));
    // The canvas frees the pixels that it gave away only between two turns of the event loop: 3 MB an image.
    await setImmediate();
  }
  images?.prune();
  const { registry } = await readRegistry(root);
  downloads.close(thingRecords(cards, thingsIn(registry)));
}

function thingRecords(cards: readonly Card[], known: ReadonlyMap<string, Thing>): readonly ThingRecord[] {
  return [...catalogueThings(cards, known).values()]
    .flat()
    .map(({ kind, id, name, known, cards }) => ({ kind, id, name, known, briefings: cards.length }));
}

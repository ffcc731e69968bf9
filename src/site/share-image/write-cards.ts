import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { foldersOf } from '../folders.ts';
import { briefingFilePath } from '../paths.ts';
import { keptDigests, readRendered } from '../rendered.ts';
import { cardTextOf } from './card-text.ts';
import { cardKeeper } from './kept-card.ts';

/**
 * Put a share image beside each briefing's page of a built site. What an earlier build drew is not drawn again.
 *
 * @param root folder of the archive, whose cache still holds what the build rendered
 * @param out the built site
 */
export async function writeCards(root: string, out: string): Promise<void> {
  const { cache } = foldersOf({ MUJAZ_ROOT: root, MUJAZ_OUT: out }, root);
  const cards = cardKeeper(cache);
  for (const digest of keptDigests(cache)) {
    const { id, data } = readRendered(cache, digest);
    const file = join(out, briefingFilePath(id, 'png'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, cards.imageOf(cardTextOf(data)));
    // The canvas frees the pixels that it gave away only between two turns of the event loop: 3 MB an image.
    await setImmediate();
  }
  cards.prune();
}

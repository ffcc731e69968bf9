import type { VFileMessage } from 'vfile-message';
import { readRegistry } from '../../registry/read-registry.ts';
import { REJECTED, readRejected } from '../../registry/rejected.ts';
import { findUnlisted } from '../extract/names/unlisted.ts';
import { openRecogniser } from '../extract/recognise/index.ts';
import { isRefused, read } from '../read/index.ts';
import { listSeeds } from '../read/seeds.ts';
import { openReadingSession } from '../read/session.ts';
import { readWeights, WEIGHTS } from '../read/weights.ts';
import { repair } from '../repair/index.ts';
import { segment } from '../segment/index.ts';
import { isMessage, readText } from '../write/archive-files.ts';
import { gatherUnlisted, isNameless, type Unlisted } from './review-list.ts';

/** What came of a review. */
export interface Reviewed {
  readonly names: readonly Unlisted[];
  readonly messages: readonly VFileMessage[];
}

/**
 * Go through the articles of an archive for names that the recogniser finds, the registry lacks, and nobody has
 * rejected. Changes nothing.
 *
 * @returns the names, most frequent first; messages about the registry and the weights, not about articles
 */
export async function reviewArchive(root: string): Promise<Reviewed> {
  const { registry, messages: faults } = await readRegistry(root);
  const { learnt, messages: gaps } = openRecogniser(await readWeights(), WEIGHTS);
  const rejected = await readText(root, REJECTED);
  const messages = [...faults, ...gaps, ...(isMessage(rejected) ? [rejected] : [])];
  if (learnt === undefined || isMessage(rejected)) return { names: [], messages };
  const isRejected = readRejected(rejected);
  const gathered = gatherUnlisted();
  const session = openReadingSession();
  const { seeds } = await listSeeds(root, session);
  try {
    for (const seed of seeds) {
      const source = await read(seed, root, session);
      if (!isRefused(source)) {
        const article = segment(repair(source));
        gathered.add({ article, names: findUnlisted(article, registry, learnt.recogniser) });
      }
    }
  } finally {
    session.close();
  }
  const names = gathered.list().filter(({ name }) => !isNameless(name) && !isRejected(name));
  return { names, messages };
}

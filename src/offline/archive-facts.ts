import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBriefing } from '../briefing/front-matter.ts';
import { readQuickly } from '../briefing/quick-briefing.ts';
import { byDate, type Card, cardOf } from '../site/card.ts';
import { BRIEFINGS, listBriefings } from '../site/list-briefings.ts';
import { settings } from '../site.config.ts';
import { type SiteFiles, versionOf } from './site-files.ts';

/** What every copy of an archive says of itself. */
export interface ArchiveFacts {
  readonly name: string;
  /** The newest date that a briefing states, YYYY-MM-DD or less exact, unless another was given; absent when none does. */
  readonly date?: string;
  /** Short name of exactly this content. */
  readonly version: string;
  readonly licence?: string;
  /** Where the newest is; absent when the archive does not know its address. */
  readonly newest?: string;
  /** Oldest first. */
  readonly briefings: readonly Card[];
}

/**
 * Gather what copies of a built archive say of themselves.
 *
 * @param root folder of the archive
 * @param date given by who makes the copy, instead of the newest of a briefing
 */
export async function gatherFacts(root: string, site: SiteFiles, date?: string): Promise<ArchiveFacts> {
  const { ids } = await listBriefings(root);
  const shown = new Set(site.paths);
  const cards: Card[] = [];
  for (const id of ids) {
    const file = `${BRIEFINGS}/${id}.mdx`;
    const text = await readFile(join(root, file), 'utf8');
    const { data } = readQuickly(text) ?? parseBriefing(text, file);
    // What the site does not show, no copy of it has.
    if (data !== undefined && shown.has(`b/${id}.html`)) cards.push(cardOf(id, data, 0));
  }
  cards.sort(byDate);
  const newest = date ?? cards.findLast((card) => card.date !== undefined)?.date;
  return {
    name: settings.name,
    ...(newest !== undefined && { date: newest }),
    version: await versionOf(site),
    ...(settings.licence !== undefined && { licence: settings.licence }),
    ...(settings.origin !== undefined && { newest: settings.origin + site.base }),
    briefings: cards,
  };
}

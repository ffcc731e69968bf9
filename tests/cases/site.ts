import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBriefing } from '../../src/briefing/front-matter.ts';
import { holdBack } from '../../src/briefing/publication.ts';
import { findDeadLinks } from '../../src/site/dead-links.ts';
import { BRIEFINGS, listBriefings } from '../../src/site/list-briefings.ts';
import type { Outcome } from './rooms.ts';

/** The day that the site of every case is made for. */
const DAY = '2030-01-01';

/** A case of the site room: an archive as it stands, and which of its briefings may be shown. */
export async function runSite(folder: string): Promise<Outcome> {
  const { ids, messages } = await listBriefings(folder);
  const files = ids.map((id) => `${BRIEFINGS}/${id}.mdx`);
  const held = await Promise.all(
    files.map(async (file) => {
      const { data } = parseBriefing(await readFile(join(folder, file), 'utf8'), file);
      return data === undefined ? [] : [holdBack(data, DAY, file)].filter((message) => message !== undefined);
    }),
  );
  const shown = ids.filter((_, i) => held[i]?.length === 0);
  const links = await findDeadLinks(join(folder, 'built'), '/');
  return {
    result: { shown, pages: links.pages },
    messages: [...messages, ...held.flat(), ...links.messages],
  };
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { holdBack, outputDay } from '../../briefing/publication.ts';
import { readQuickly } from '../../briefing/quick-briefing.ts';
import { readRegistry } from '../../registry/read-registry.ts';
import type { Registry } from '../../registry/registry.ts';
import type { IndexEntry } from '../format/entry.ts';
import type { NamedThing } from '../format/names.ts';
import { documentOfBriefing } from './briefing-document.ts';
import { buildIndex, type IndexTarget, spoolFile } from './build-index.ts';
import { openSpool } from './spool.ts';

const BRIEFINGS = 'content/briefings';
const EXTENSION = '.mdx';

/**
 * Index an archive's briefings. What is held back and files that the site cannot show are left out: the site
 * build has messages for them.
 *
 * @param root folder of the archive
 * @param day that the index is made for: an embargo that ends later holds back
 * @returns the entry of the finished index
 */
export async function indexArchive(
  root: string,
  target: IndexTarget,
  day = outputDay(process.env),
): Promise<IndexEntry> {
  const { registry } = await readRegistry(root);
  const folder = join(root, BRIEFINGS);
  const files = (await readdir(folder)).filter((file) => file.endsWith(EXTENSION)).sort();
  const counts = new Map<string, number>();
  const spool = await openSpool(spoolFile(target));
  try {
    for (const file of files) {
      const path = `${BRIEFINGS}/${file}`;
      const text = await readFile(join(folder, file), 'utf8');
      const { data, body } = readQuickly(text) ?? parseBriefing(text, path);
      if (data === undefined || holdBack(data, day, path) !== undefined) continue;
      const document = documentOfBriefing(file.slice(0, -EXTENSION.length), data, body, registry);
      for (const { id } of document.things) counts.set(id, (counts.get(id) ?? 0) + 1);
      await spool.add(document);
    }
    return await buildIndex(spool, namesOf(counts, registry), target);
  } finally {
    await spool.end();
  }
}

/**
 * The registry's things that documents speak of: what search knows by several names.
 *
 * @param counts by id, how many documents speak of each
 */
function namesOf(counts: ReadonlyMap<string, number>, registry: Registry): readonly NamedThing[] {
  return registry.entries.flatMap(({ id, kind, name, aliases, latin }) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    // A name that counts only beside other words would take over queries that mean something else.
    const sure = aliases.filter(
      ({ when, after, unless }) => when.length + after.length + unless.length === 0,
    );
    const others = [...sure.map(({ text }) => text), ...latin].filter((alias) => alias !== name);
    return [{ id, kind, name, aliases: [...new Set(others)], documents: count }];
  });
}

import type { VFileMessage } from 'vfile-message';
import { parseBriefing } from '../briefing/front-matter.ts';
import { readQuickly } from '../briefing/quick-briefing.ts';
import type { OnDisk } from '../registry/read-registry.ts';
import { checkIds } from './check-ids.ts';
import { BRIEFINGS, briefingFile, listFiles, readText } from './write/archive-files.ts';

/**
 * Tell once that an authority file, or the whole registry, is not there, instead of once for each id that it would list.
 *
 * @param messages of a check of the archive
 * @param absent what is not there, as `readRegistry` tells
 * @returns the other messages, then one for each file that something names an entry of
 */
export function tellAbsent(
  messages: readonly VFileMessage[],
  absent: OnDisk['absent'],
): readonly VFileMessage[] {
  const told = new Set<VFileMessage>();
  const others = messages.filter((message) => {
    if (message.ruleId !== 'unknown-id') return true;
    const { kind } = (message as VFileMessage & { readonly params: { readonly kind: string } }).params;
    const files = absent.filter((file) => kind === 'entry' || file.kind === kind);
    for (const file of files) told.add(file.message);
    return files.length === 0;
  });
  const places = new Set([...told].map(({ file }) => file));
  return [...others.filter(({ ruleId, file }) => ruleId !== 'empty' || !places.has(file)), ...told];
}

/**
 * Find what is not there of a registry although briefings name entries of it: their names would vanish if they were made
 * again. Nothing is read where nothing is absent.
 *
 * @param root folder of the archive
 */
export async function findMissed(
  root: string,
  { registry, leftOut, absent }: Pick<OnDisk, 'registry' | 'leftOut' | 'absent'>,
): Promise<readonly VFileMessage[]> {
  if (absent.length === 0) return [];
  const unknown: VFileMessage[] = [];
  for (const name of await listFiles(root, BRIEFINGS)) {
    const id = name.replace(/\.mdx$/, '');
    const text = id === name ? undefined : await readText(root, briefingFile(id));
    if (typeof text !== 'string') continue;
    const file = briefingFile(id);
    const { data } = readQuickly(text) ?? parseBriefing(text, file);
    if (data !== undefined) unknown.push(...checkIds(data, { registry, leftOut }, () => ({ file })));
  }
  return tellAbsent(unknown, absent).filter(({ ruleId }) => ruleId === 'missing');
}

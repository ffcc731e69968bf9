import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { say } from '../../briefing/messages.ts';
import type { Briefing } from '../stages.ts';
import { BRIEFINGS, briefingFile, generatedFile, listFiles, readText } from './archive-files.ts';

/** A briefing whose seed is gone. */
export interface Orphan {
  readonly id: string;
  readonly seed: string;
  readonly sha256: string;
}

/**
 * Find the briefings whose seed is no longer there.
 *
 * @param ids of the seeds that are there: their briefings are not looked into
 */
export async function findOrphans(root: string, ids: ReadonlySet<string>): Promise<readonly Orphan[]> {
  const orphans: Orphan[] = [];
  for (const name of await listFiles(root, BRIEFINGS)) {
    const id = name.replace(/\.mdx$/, '');
    if (id === name || name.startsWith('.') || ids.has(id)) continue;
    const text = await readText(root, briefingFile(id));
    const provenance =
      typeof text === 'string' ? parseBriefing(text, briefingFile(id)).data?.provenance : undefined;
    if (provenance === undefined || (await isThere(root, provenance.seed))) continue;
    orphans.push({ id, seed: provenance.seed, sha256: provenance.sha256 });
  }
  return orphans;
}

/** The orphan that a new briefing comes from: the same bytes under another name. */
export async function findRenamed(
  { id, data }: Briefing,
  root: string,
  orphans: readonly Orphan[],
): Promise<Orphan | undefined> {
  const orphan = orphans.find(({ sha256 }) => sha256 === data.provenance.sha256);
  if (orphan === undefined) return undefined;
  const isKnown = (await isThere(root, briefingFile(id))) || (await isThere(root, generatedFile(id)));
  return isKnown ? undefined : orphan;
}

export function sayOrphan({ id, seed }: Orphan): VFileMessage {
  return say('write/orphan', { file: briefingFile(id) }, { seed });
}

export function sayRenamed(briefing: Briefing, { id, seed }: Orphan): VFileMessage {
  const params = { old: seed, briefing: briefingFile(id), id: briefing.id };
  return say('write/seed-renamed', { file: briefing.data.provenance.seed }, params);
}

async function isThere(root: string, file: string): Promise<boolean> {
  return access(join(root, file)).then(
    () => true,
    () => false,
  );
}

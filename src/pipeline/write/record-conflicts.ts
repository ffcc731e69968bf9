import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { briefingFile, isMessage, readText } from './archive-files.ts';
import { conflictsFile, type OpenConflict, printConflicts, readConflicts } from './conflict-file.ts';
import type { Change } from './index.ts';
import { stillOpen } from './open-conflicts.ts';
import { replaceFile } from './replace-file.ts';

/**
 * What a briefing's file of conflicts becomes: those that were open and still are, and new ones.
 *
 * @param briefing the briefing as it will be; undefined if there will be none
 * @returns the change, with equal texts if there is nothing to do, or why the file cannot be read
 */
export async function updateConflicts(
  root: string,
  id: string,
  fresh: readonly OpenConflict[],
  briefing: string | undefined,
): Promise<Change | VFileMessage> {
  const file = conflictsFile(id);
  const before = await readText(root, file);
  if (isMessage(before)) return before;
  if (before === undefined && fresh.length === 0) return { file, before: '', after: '' };
  const known = await readConflicts(root, id);
  if (isMessage(known)) return known;
  const { data, body } = parseBriefing(briefing ?? '', briefingFile(id));
  const open = data === undefined ? [] : stillOpen([...known, ...fresh], { data, body });
  return { file, before: before ?? '', after: open.length === 0 ? '' : printConflicts(open) };
}

/**
 * Write a file of conflicts; one without any goes.
 *
 * @throws the system's error, if the disk refuses
 */
export async function writeConflicts(root: string, { file, before, after }: Change): Promise<void> {
  if (before === after) return;
  if (after === '') await unlink(join(root, file));
  else await replaceFile(join(root, file), after);
}

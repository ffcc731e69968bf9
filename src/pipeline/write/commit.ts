import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { briefingFile, generatedFile, readText } from './archive-files.ts';
import { pendingOf } from './pending.ts';
import { moveFile, replaceFile } from './replace-file.ts';

/** What an article's two files shall be, and what they were when that was decided. */
export interface Step {
  readonly before: string | undefined;
  readonly briefing: string | undefined;
  readonly oldGenerated: string | undefined;
  readonly generated: string;
}

/**
 * Bring an article's two files from one state to the next, so that a crash between any two lines cannot make
 * the machine's values look like a person's edits: the new machine-made version is put beside the old one, the
 * briefing is replaced, and the new version takes the old one's place. {@link settlePending} finishes what is
 * left half done.
 *
 * @returns false if somebody saved the briefing since it was read: nothing was written then
 * @throws the system's error, if the disk refuses; the files are as they were then
 */
export async function commit(id: string, step: Step, root: string): Promise<boolean> {
  const { before, briefing, oldGenerated, generated } = step;
  const pending = join(root, pendingOf(id, before, briefing).file);
  const isNew = generated !== oldGenerated;
  if (isNew) await replaceFile(pending, generated);
  try {
    if (briefing !== undefined && briefing !== before) {
      if ((await readText(root, briefingFile(id))) !== before) {
        if (isNew) await unlink(pending);
        return false;
      }
      await replaceFile(join(root, briefingFile(id)), briefing);
    }
  } catch (error) {
    if (isNew) await unlink(pending).catch(() => undefined);
    throw error;
  }
  if (isNew) await moveFile(pending, join(root, generatedFile(id)));
  return true;
}

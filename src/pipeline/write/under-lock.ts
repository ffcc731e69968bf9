import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { CONTENT, findLinkedFolders, isMessage, removeTemporaries } from './archive-files.ts';
import { explainDisk } from './disk-error.ts';
import { lockArchive } from './lock.ts';
import { settlePending } from './pending.ts';

/** A run over a thousand articles takes a minute. */
const PATIENCE = 60_000;

/**
 * Change an archive while no other run does, after what killed runs left half done is settled.
 *
 * @param work does the change; what the disk refuses it may throw
 * @param onWait called once, if there is another run to wait for
 * @returns what the work returns, or the messages that say why it was not begun or could not be finished
 */
export async function underLock<T>(
  root: string,
  work: () => Promise<T>,
  {
    patience = PATIENCE,
    onWait,
  }: { readonly patience?: number | undefined; readonly onWait?: (() => void) | undefined } = {},
): Promise<T | readonly VFileMessage[]> {
  const linked = await findLinkedFolders(root);
  if (linked.length > 0) return linked;
  const release = await lockArchive(root, patience, onWait);
  if (isMessage(release)) return [release];
  try {
    await removeTemporaries(root);
    await settlePending(root);
    return await work();
  } catch (error) {
    const problem = explainDisk(error);
    if (problem === undefined) throw error;
    return [say('write/disk', { file: CONTENT }, { problem })];
  } finally {
    release();
  }
}

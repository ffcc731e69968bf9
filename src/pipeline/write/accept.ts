import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { briefingFile, readText } from './archive-files.ts';
import { changeFields } from './change-fields.ts';

/**
 * Accept that a briefing has much of another's text: both stay, nobody is warned of the pair again, and their pages
 * state it. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 * @returns messages that say why it was not done; none if it was
 */
export async function acceptCopy(root: string, id: string, other: string): Promise<readonly VFileMessage[]> {
  const file = briefingFile(other);
  if ((await readText(root, file)) === undefined || id === other) {
    return [say('write/no-briefing', { file }, { id: other })];
  }
  return changeFields(root, id, (data) => ({
    ...data,
    copies: [...new Set([...(data.copies ?? []), other])].sort(),
  }));
}

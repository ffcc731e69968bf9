import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { briefingFile, readText } from './archive-files.ts';
import { changeFields } from './change-fields.ts';

/**
 * Accept that a briefing and others have much of the same text: all stay, nobody is warned of them again, and their pages
 * state it. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 * @returns messages that say why it was not done; none if it was
 */
export async function acceptCopies(
  root: string,
  id: string,
  others: readonly string[],
): Promise<readonly VFileMessage[]> {
  const faults: VFileMessage[] = [];
  for (const other of others) {
    const file = briefingFile(other);
    if (id === other || (await readText(root, file)) === undefined)
      faults.push(say('write/no-briefing', { file }, { id: other }));
  }
  if (faults.length > 0) return faults;
  return changeFields(root, id, (data) => ({
    ...data,
    copies: [...new Set([...(data.copies ?? []), ...others])].sort(),
  }));
}

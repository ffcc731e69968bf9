import type { VFileMessage } from 'vfile-message';
import { isFatal, reportMessages } from '../../src/pipeline/report.ts';
import type { Flag } from './command.ts';

/** The flag of every command that works on an archive. */
export const ROOT: Flag = {
  type: 'string',
  value: 'folder',
  about: 'the archive, which holds seeds/ and content/ (default: this folder)',
};

/**
 * Print messages for people, on the error stream.
 *
 * @returns the exit code: 1 if one of them is an error
 */
export function tell(messages: readonly VFileMessage[]): number {
  const report = reportMessages(messages, process.stderr.isTTY);
  if (report !== '') console.error(report);
  return isFatal(messages) ? 1 : 0;
}

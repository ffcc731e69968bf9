import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';

/**
 * Lay messages out for people: grouped by file, each with its place and what to do about it.
 *
 * @param hasColour for terminals
 * @returns an empty string if there are no messages
 */
export function reportMessages(messages: readonly VFileMessage[], hasColour: boolean): string {
  const byFile = Map.groupBy(messages, (message) => message.file ?? '');
  const files = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, own]) => {
      const file = new VFile({ path });
      file.messages.push(...own);
      return file;
    });
  return files.length === 0 ? '' : reporter(files, { color: hasColour, verbose: true });
}

/** Does any of the messages stop something? */
export function isFatal(messages: readonly VFileMessage[]): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

/** A message as plain data, for other programs. Line and column count from 1. */
export function toRecord({ file, line, column, source, ruleId, fatal, reason, note }: VFileMessage): object {
  const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
  return { file, line, column, id: `${source}/${ruleId}`, severity, reason, todo: note };
}

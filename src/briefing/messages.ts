import { VFileMessage } from 'vfile-message';
import { type MessageEntry, messageTable } from './message-table.ts';

export type MessageId = keyof typeof messageTable;

/** Where in which file: paths relative to the archive, line and column counted from 1. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Make a message from the table.
 *
 * @param params fills the `{name}` places of the reason
 * @returns a VFileMessage whose `ruleId` is the id, `note` says what to do, `fatal` is true for errors,
 *   undefined for infos and false for warnings, as vfile-reporter expects
 * @throws Error if a place of the reason gets no value: a programmer's mistake
 * @example say('read/empty', { file: 'seeds/a.txt' }).reason // 'The file has no text.'
 */
export function say(
  id: MessageId,
  where: Where,
  params: Readonly<Record<string, string | number>> = {},
): VFileMessage {
  const entry: MessageEntry = messageTable[id];
  const reason = entry.reason.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`message ${id} needs a value for {${name}}`);
    return String(value);
  });
  const [source, ruleId] = id.split('/');
  const place = where.line === undefined ? undefined : { line: where.line, column: where.column ?? 1 };
  const message = new VFileMessage(reason, { place, source, ruleId });
  message.file = where.file;
  message.fatal = entry.severity === 'error' ? true : entry.severity === 'warning' ? false : undefined;
  message.note = entry.todo;
  return message;
}

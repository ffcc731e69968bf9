import { VFileMessage } from 'vfile-message';
import { type MessageEntry, messageTable } from './message-table.ts';

export type MessageId = keyof typeof messageTable;

/** What fills the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Where in which file: paths relative to the archive, line and column counted from 1. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Make a message from the table.
 *
 * @param params fills the `{name}` places; it stays with the message, for who says it in another language
 * @returns a VFileMessage whose `ruleId` is the id, `note` says what to do, `fatal` is true for errors,
 *   undefined for infos and false for warnings, as vfile-reporter expects
 * @throws Error if a place gets no value: a programmer's mistake
 * @example say('read/empty', { file: 'seeds/a.txt' }).reason // 'The file has no text.'
 */
export function say(id: MessageId, where: Where, params: MessageParams = {}): VFileMessage {
  const entry: MessageEntry = messageTable[id];
  const [source, ruleId] = id.split('/');
  const place = where.line === undefined ? undefined : { line: where.line, column: where.column ?? 1 };
  const message = new VFileMessage(fillIn(entry.reason, params), { place, source, ruleId });
  message.file = where.file;
  message.fatal = entry.severity === 'error' ? true : entry.severity === 'warning' ? false : undefined;
  message.note = fillIn(entry.todo, params);
  return Object.assign(message, { params });
}

/**
 * Fill the `{name}` places of a message.
 *
 * @throws Error if one of them gets no value: a programmer's mistake
 * @example fillIn('لا موجز اسمه «{id}».', { id: 'water' }) // 'لا موجز اسمه «water».'
 */
export function fillIn(words: string, params: MessageParams): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`a message needs a value for ${place}: ${words}`);
    return String(value);
  });
}

import { VFileMessage } from 'vfile-message';
import type { MessageParams } from './messages.ts';

/** A message without its class, which does not survive the way between processes and threads. */
export interface PlainMessage {
  readonly reason: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly source: string | undefined;
  readonly ruleId: string | undefined;
  readonly fatal: boolean | undefined;
  readonly note: string | undefined;
  readonly params: MessageParams;
}

/** Make a message ready to be sent. */
export function toPlain(message: VFileMessage): PlainMessage {
  const { reason, file, line, column, source, ruleId, fatal, note } = message;
  const params = 'params' in message ? (message.params as MessageParams) : {};
  return { reason, file, line, column, source, ruleId, fatal: fatal ?? undefined, note, params };
}

/** Make a message of what was sent. */
export function fromPlain({ reason, line, column, source, ruleId, ...rest }: PlainMessage): VFileMessage {
  const place = line === undefined ? undefined : { line, column: column ?? 1 };
  return Object.assign(new VFileMessage(reason, { place, source, ruleId }), rest);
}

import { fromPlain, type PlainMessage, toPlain } from '../../briefing/plain-message.ts';
import type { Briefing, Refusal } from '../stages.ts';

type Plain<T> = Omit<T, 'messages'> & { readonly messages: readonly PlainMessage[] };

/** What became of a seed, ready to be sent: a briefing, a refusal, or the mistake in our program that kept it back. */
export type Sent = Plain<Briefing> | Plain<Refusal> | { readonly bug: string; readonly name: string };

/** Make a seed's result ready to be sent. */
export function pack(made: Briefing | Refusal): Sent {
  return { ...made, messages: made.messages.map(toPlain) };
}

/** Make an error ready to be sent. */
export function packError(error: unknown): Sent {
  if (!(error instanceof Error)) return { name: 'Error', bug: String(error) };
  return { name: error.name, bug: error.message };
}

/**
 * Make a seed's result of what was sent.
 *
 * @throws Error of the same name and words, if there was one
 */
export function unpack(sent: Sent): Briefing | Refusal {
  if ('bug' in sent) throw Object.assign(new Error(sent.bug), { name: sent.name });
  return { ...sent, messages: sent.messages.map(fromPlain) };
}

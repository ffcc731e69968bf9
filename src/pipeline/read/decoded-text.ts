import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { type Decoded, decode, findBinaryKind } from './decode.ts';

/** A line of a million characters is data, not a paragraph, and work on it would be slow at every later step. */
const LONGEST_LINE = 1_000_000;

/**
 * Decode the bytes of a text format and refuse what no reader should look at.
 *
 * @returns the text with warnings, or only the message that says why there is none
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly decoded?: Decoded; readonly messages: readonly VFileMessage[] } {
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const kind = findBinaryKind(bytes);
  if (kind !== undefined) return { messages: [say('read/binary', { file }, { kind })] };
  const decoded = decode(bytes);
  if (decoded === undefined) return { messages: [say('read/unknown-encoding', { file })] };
  const long = findLongLine(decoded.text);
  if (long !== undefined) {
    return { messages: [say('read/line-too-long', { file, line: long }, { limit: LONGEST_LINE })] };
  }
  const { damaged, encoding } = decoded;
  const messages = damaged > 0 ? [say('read/damaged-bytes', { file }, { damaged, encoding })] : [];
  return { decoded, messages };
}

function findLongLine(text: string): number | undefined {
  if (text.length <= LONGEST_LINE) return undefined;
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > LONGEST_LINE) return line;
    start = end + 1;
  }
  return undefined;
}

import { decodeText } from './decoded-text.ts';
import type { ReaderContext, Reading, Unread } from './reader.ts';

/** Read a plain text: what the bytes spell, untouched. Its lines are its paragraphs. */
export function readPlainText(bytes: Uint8Array, { file }: ReaderContext): Reading | Unread {
  const { decoded, messages } = decodeText(bytes, file);
  if (decoded === undefined) return { messages };
  return { text: decoded.text, encoding: decoded.encoding, known: {}, links: [], messages };
}

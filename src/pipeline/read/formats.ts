import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** The formats of seeds, one reader each. The order is that of the docs; an extension stands once. */
export const FORMATS: readonly { readonly extension: string; readonly read: Reader }[] = [
  { extension: '.txt', read: readPlainText },
  { extension: '.md', read: readMarkdown },
];

/**
 * The reader for a file, by its extension in any letter case.
 *
 * @example readerOf('seeds/خبر.TXT') // readPlainText
 */
export function readerOf(file: string): Reader | undefined {
  return FORMATS.find(({ extension }) => file.toLowerCase().endsWith(extension))?.read;
}

/** What to say of a file that no reader takes. */
export function sayUnknownFormat(file: string): VFileMessage {
  const extension = /\.[^./]*$/.exec(file)?.[0] ?? 'no extension';
  const known = FORMATS.map((format) => format.extension).join(', ');
  return say('read/unknown-format', { file }, { extension, known });
}

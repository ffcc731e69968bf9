import type { Container } from './bulk/entry.ts';
import { splitBulk, TEXT_EXTENSIONS } from './bulk/index.ts';
import { MAILBOX_EXTENSIONS, splitMailbox } from './mail/mailbox.ts';
import type { ReaderContext } from './reader.ts';
import { splitWarc, WARC_EXTENSIONS } from './warc/index.ts';

/** Extensions of files that hold many articles. */
export const BULK_EXTENSIONS: readonly string[] = [
  ...TEXT_EXTENSIONS,
  ...WARC_EXTENSIONS,
  ...MAILBOX_EXTENSIONS,
];

/** Twenty thousand articles as text. */
export const LARGEST_BULK = 100_000_000;

/** Does a file hold many articles? */
export function isBulk(file: string): boolean {
  return endsInOneOf(file, BULK_EXTENSIONS);
}

/** Does taking a file apart unpack what others packed? Then it is done in a process apart. */
export function isPacked(file: string): boolean {
  return endsInOneOf(file, WARC_EXTENSIONS);
}

/** Take a file of many articles apart. */
export function split(bytes: Uint8Array, context: ReaderContext): Container {
  if (endsInOneOf(context.file, MAILBOX_EXTENSIONS)) return splitMailbox(bytes, context);
  return isPacked(context.file)
    ? splitWarc(bytes, context)
    : splitBulk(bytes, context.file, context.told.columns);
}

function endsInOneOf(file: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => file.toLowerCase().endsWith(extension));
}

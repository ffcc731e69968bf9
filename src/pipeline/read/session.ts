import type { VFileMessage } from 'vfile-message';
import { openReadingProcess, type ReadingProcess } from './apart/index.ts';
import type { Limits } from './apart/wire.ts';
import type { Container } from './bulk/entry.ts';
import { isPacked, LARGEST_BULK, split } from './containers.ts';
import { readBytes } from './disk.ts';
import { readTold } from './side-car.ts';

/** What the reading of many seeds shares: the process apart, and the last file of many articles. */
export interface ReadingSession extends ReadingProcess {
  /** The articles of a file; none, with the reason, where it cannot be read. */
  readonly entriesOf: (root: string, file: string) => Promise<Container>;
}

/** Open a session. Close it when all is read. */
export function openReadingSession(limits?: Limits): ReadingSession {
  let last: { readonly path: string; readonly container: Promise<Container> } | undefined;
  const apart = openReadingProcess(limits);
  return {
    ...apart,
    entriesOf: (root, file) => {
      const path = `${root}\n${file}`;
      if (last?.path !== path) last = { path, container: openContainer(root, file, apart) };
      return last.container;
    },
  };
}

async function openContainer(root: string, file: string, apart: ReadingProcess): Promise<Container> {
  const none = (messages: readonly VFileMessage[]): Container => ({
    entries: new Map(),
    messages,
  });
  const bytes = await readBytes(root, file, LARGEST_BULK);
  if (!(bytes instanceof Uint8Array)) return none([bytes]);
  const { known, messages } = await readTold(root, file);
  if (messages.some(({ fatal }) => fatal === true)) return none(messages);
  const context = { file, told: known };
  return isPacked(file) ? apart.split(bytes, context) : split(bytes, context);
}

import type { VFileMessage } from 'vfile-message';
import { openReadingProcess, type ReadingProcess } from './apart/index.ts';
import type { Limits } from './apart/wire.ts';
import type { Container } from './bulk/entry.ts';
import { LARGEST_BULK, splitBulk } from './bulk/index.ts';
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
  return {
    ...openReadingProcess(limits),
    entriesOf: (root, file) => {
      const path = `${root}\n${file}`;
      if (last?.path !== path) last = { path, container: openContainer(root, file) };
      return last.container;
    },
  };
}

async function openContainer(root: string, file: string): Promise<Container> {
  const none = (messages: readonly VFileMessage[]): Container => ({
    entries: new Map(),
    encoding: '',
    messages,
  });
  const bytes = await readBytes(root, file, LARGEST_BULK);
  if (!(bytes instanceof Uint8Array)) return none([bytes]);
  const { known, messages } = await readTold(root, file);
  if (messages.some(({ fatal }) => fatal === true)) return none(messages);
  return splitBulk(bytes, file, known.columns);
}

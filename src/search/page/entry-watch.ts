import { ENTRY_FILE } from '../format/entry.ts';
import type { Load } from '../format/index-files.ts';

/** A loader that knows which index was opened last. */
export interface EntryWatch {
  readonly load: Load;
  /** The site has another index by now. Where it does not answer, nothing is known to be other. */
  readonly isReplaced: () => Promise<boolean>;
}

/** Note the entry file as it is loaded, to hold it against the site's later. */
export function watchEntry(load: Load): EntryWatch {
  const decoder = new TextDecoder();
  let opened: string | undefined;
  return {
    load: async (path, isEntry) => {
      const bytes = await load(path, isEntry);
      if (isEntry === true) opened = decoder.decode(bytes);
      return bytes;
    },
    isReplaced: async () => {
      const bytes = await load(ENTRY_FILE, true).catch(() => undefined);
      return bytes !== undefined && opened !== undefined && decoder.decode(bytes) !== opened;
    },
  };
}

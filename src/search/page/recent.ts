const MOST = 8;
const LONGEST = 200;

/** Searches that were made on this device. They never leave it. */
export interface RecentSearches {
  /** Newest first. */
  readonly list: () => readonly string[];
  readonly add: (text: string) => void;
  readonly remove: (text: string) => void;
  readonly clear: () => void;
}

/** What is needed of the browser's storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Searches kept in a browser's storage, or, where there is none, as long as the page is open.
 *
 * @param store asked each time: where storage is blocked, even asking for it throws
 * @param key what they are kept under
 */
export function recentSearches(store: () => Store, key: string): RecentSearches {
  let texts: readonly string[] | undefined;
  // Not before it is needed: a page waits while its browser opens the storage.
  const all = (): readonly string[] => {
    texts ??= read(store, key);
    return texts;
  };
  const keep = (next: readonly string[]): void => {
    texts = next;
    try {
      if (next.length === 0) store().removeItem(key);
      else store().setItem(key, JSON.stringify(next));
    } catch {
      // Nothing is lost but what a private window is asked not to keep.
    }
  };
  const without = (text: string): readonly string[] => all().filter((other) => other !== text);
  return {
    list: all,
    add: (typed) => {
      const text = typed.trim().replace(/\s+/g, ' ');
      if (text !== '' && text.length <= LONGEST) keep([text, ...without(text)].slice(0, MOST));
    },
    remove: (text) => keep(without(text)),
    clear: () => keep([]),
  };
}

function read(store: () => Store, key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(store().getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((text) => typeof text === 'string' && text !== '').slice(0, MOST);
  } catch {
    return [];
  }
}

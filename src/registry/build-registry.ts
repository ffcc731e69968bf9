import type { RegistryEntry } from './entry.ts';
import { indexKeywords, type KeywordIndex } from './keyword-index.ts';
import { buildLexicon, type LexiconNode } from './lexicon.ts';

/** The archive's authority files, ready to look things up in. Never changes once built. */
export interface Registry {
  /** Sorted by kind, then by id. */
  readonly entries: readonly RegistryEntry[];
  readonly byId: (id: string) => RegistryEntry | undefined;
  readonly lexicon: LexiconNode;
  /** The words that topics are found by. */
  readonly keywords: KeywordIndex;
}

/**
 * Make a registry of entries that were checked before. Needs no disk and no parser, so it works in a browser.
 *
 * @param entries ids are unique across kinds
 * @example buildRegistry(entries).byId('algeria')?.name // 'الجزائر'
 */
export function buildRegistry(entries: readonly RegistryEntry[]): Registry {
  const ids = new Map(entries.map((entry) => [entry.id, entry]));
  let lexicon: LexiconNode | undefined;
  let keywords: KeywordIndex | undefined;
  return {
    entries,
    byId: (id) => ids.get(id),
    // Who only looks names up by id never pays for what finds them in a text.
    get lexicon() {
      lexicon ??= buildLexicon(entries);
      return lexicon;
    },
    get keywords() {
      keywords ??= indexKeywords(entries);
      return keywords;
    },
  };
}

import type { Registry } from './build-registry.ts';
import type { RegistryKind } from './entry.ts';
import type { LexiconNode } from './lexicon.ts';
import { nameWords } from './name-words.ts';

/**
 * The one entry of a kind that is called so, whatever has to stand around the name in a text.
 *
 * @returns undefined if there is none, if several are, or if some words beside the name would rule it out
 * @example entryNamed('الأمم المتحدة', 'organisation', registry) // 'united-nations'
 */
export function entryNamed(name: string, kind: RegistryKind, registry: Registry): string | undefined {
  let node: LexiconNode | undefined = registry.lexicon;
  for (const word of nameWords(name)) node = node?.next.get(word);
  const patterns = (node?.patterns ?? []).filter(
    (pattern) => pattern.kind === kind && pattern.form === 'name',
  );
  if (patterns.some(({ alias }) => alias.unless.length > 0)) return undefined;
  const ids = new Set(patterns.map(({ id }) => id));
  return ids.size === 1 ? patterns[0]?.id : undefined;
}

import { join } from 'node:path';
import { tokenizeWords } from '../../../src/arabic/words.ts';
import { textOf } from '../../../src/briefing/span.ts';
import { findMentions } from '../../../src/registry/find-mentions.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import type { Registry } from '../../../src/registry/registry.ts';

export const root = join(import.meta.dirname, '..', '..', '..');

/** The registry that the project ships. */
export const shipped = await readRegistry(root);

/** Mentions as `id «surface»`, with the form unless it is a name. */
export function found(text: string, registry: Registry = shipped.registry): readonly string[] {
  return findMentions(text, tokenizeWords(text), registry).map(
    ({ id, span, form }) => `${id} «${textOf(text, span)}»${form === 'name' ? '' : ` ${form}`}`,
  );
}

import { tokenizeWords } from '../arabic/words.ts';
import { textOf } from '../briefing/span.ts';
import { type CompiledConditions, compileConditions } from './conditions.ts';
import { inflectDemonym } from './demonym.ts';
import { type Alias, type MentionForm, plainAlias, type RegistryEntry, type RegistryKind } from './entry.ts';
import { nameForm, nameWords } from './name-words.ts';

/** One way in which an entry is written, at the end of its path of words. */
export interface Pattern {
  readonly id: string;
  readonly kind: RegistryKind;
  readonly form: MentionForm;
  /** The listed name, adjective or acronym that it comes from. */
  readonly alias: Alias;
  readonly conditions: CompiledConditions;
}

/** A node of the trie over name words. */
export interface LexiconNode {
  readonly next: ReadonlyMap<string, LexiconNode>;
  readonly patterns: readonly Pattern[];
}

interface GrowingNode {
  readonly next: Map<string, GrowingNode>;
  readonly patterns: Pattern[];
}

/**
 * Build the trie that mentions are looked up in: every name, adjective form, short form and Latin name of
 * every entry, as paths of {@link nameWords}.
 */
export function buildLexicon(entries: readonly RegistryEntry[]): LexiconNode {
  const root: GrowingNode = { next: new Map(), patterns: [] };
  for (const entry of entries) {
    if (entry.kind === 'topic') continue;
    const add = (words: readonly string[], form: MentionForm, alias: Alias): void =>
      plant(root, words, {
        id: entry.id,
        kind: entry.kind,
        form,
        alias,
        conditions: compileConditions(alias),
      });
    for (const alias of entry.aliases) for (const words of caseForms(alias.text)) add(words, 'name', alias);
    for (const alias of entry.short) add(nameWords(alias.text), 'short', alias);
    for (const alias of entry.demonyms) {
      for (const form of inflectDemonym(alias.text)) add(nameWords(form), 'demonym', alias);
    }
    for (const text of entry.latin) add(latinWords(text), 'name', plainAlias(text));
  }
  return root;
}

/** A path that is there already keeps its first pattern of the same entry and form. */
function plant(root: GrowingNode, words: readonly string[], pattern: Pattern): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map(), patterns: [] };
    node.next.set(word, next);
    node = next;
  }
  const isKnown = node.patterns.some((other) => other.id === pattern.id && other.form === pattern.form);
  if (node !== root && !isKnown) node.patterns.push(pattern);
}

/** Names in the sound masculine plural change with their case: الحوثيون، الحوثيين. */
function caseForms(name: string): readonly (readonly string[])[] {
  const words = nameWords(name);
  const oblique = words.map((word) => word.replace(/^(ال.{3,})ون$/u, '$1ين'));
  return oblique.some((word, i) => word !== words[i]) ? [words, oblique] : [words];
}

function latinWords(name: string): readonly string[] {
  return tokenizeWords(name).map((span) => nameForm(textOf(name, span)));
}

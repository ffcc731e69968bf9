import type { Span } from '../briefing/span.ts';
import type { Registry } from './build-registry.ts';
import { confidenceOf } from './confidence.ts';
import { isAllowed, type Surroundings } from './context.ts';
import { isUnconditional, type MentionForm } from './entry.ts';
import { type Candidate, candidatesAt, spanOf } from './match.ts';
import { agreesWithNoun } from './readings.ts';
import { readText, type TextWords } from './text-words.ts';

/** A place where a text names an entry of the registry. */
export interface RegistryMention {
  readonly id: string;
  /**
   * The name without the clitics before it. Of لل only the second lam belongs to the name, since the alef of
   * the article is not written: للجزائر gives «لجزائر».
   */
  readonly span: Span;
  readonly form: MentionForm;
  /** The alias as the registry lists it. */
  readonly alias: string;
  /** Does the alias count only where its conditions hold? */
  readonly isConditional: boolean;
  /** Share of such mentions that were right on development data, 0 to 1. */
  readonly confidence: number;
  /** Shorter names of the same entry inside it: «هآرتس» in «صحيفة هآرتس». */
  readonly inner: readonly InnerName[];
}

/** A name of an entry inside a longer one of it. */
export interface InnerName {
  readonly span: Span;
  readonly isConditional: boolean;
}

/**
 * Find every mention of a registry entry in a text.
 *
 * Names are compared folded, without the clitics و ف ب ك ل before them; case forms, joined first parts
 * (أبوبكر) and the forms of adjectives are known. The longest name wins, from the start of the text on, so
 * mentions never overlap. Names that are also common words count only where their conditions hold, or where
 * the text names the same entry without doubt elsewhere.
 *
 * @param text the repaired text
 * @param words its words in order, as `tokenizeWords` cuts them
 * @returns mentions in text order
 * @example findMentions('سافر إلى ليبيا', tokenizeWords('سافر إلى ليبيا'), registry)[0]?.id // 'libya'
 */
export function findMentions(
  text: string,
  words: readonly Span[],
  registry: Registry,
): readonly RegistryMention[] {
  const read = readText(text, words);
  const first = scan(read, registry, new Set());
  const certain = new Set(first.filter(isCertain).map((found) => found.pattern.id));
  const all = first.some((found) => found.pattern.form === 'name') ? scan(read, registry, certain) : first;
  return all.map((found) => toMention(found, read, registry));
}

function scan(text: TextWords, registry: Registry, certain: ReadonlySet<string>): readonly Candidate[] {
  const found: Candidate[] = [];
  const named = new Set<string>();
  const around: Surroundings = { text, registry, certain, named, found };
  for (let at = 0; at < text.folded.length; ) {
    const candidates = candidatesAt(text, at, registry.lexicon);
    const first = candidates.find((candidate) => isAllowed(candidate, around));
    const best = first && (agreesWithNoun(first, text) ? adjectiveOf(first, candidates) : first);
    if (best === undefined) {
      at++;
      continue;
    }
    found.push(best);
    if (best.pattern.form === 'name') named.add(best.pattern.id);
    at = best.to;
  }
  return found;
}

/** The same word read as an adjective of the same entry, if it is one: السفارة السعودية. */
function adjectiveOf(name: Candidate, candidates: readonly Candidate[]): Candidate {
  const isSame = (other: Candidate): boolean =>
    other.pattern.id === name.pattern.id && other.to === name.to && other.clitics === name.clitics;
  return candidates.find((other) => other.pattern.form === 'demonym' && isSame(other)) ?? name;
}

function isCertain(found: Candidate): boolean {
  return found.pattern.form === 'name' && isUnconditional(found.pattern.alias);
}

function toMention(found: Candidate, read: TextWords, registry: Registry): RegistryMention {
  const { pattern } = found;
  return {
    id: pattern.id,
    span: spanOf(found, read),
    form: pattern.form,
    alias: pattern.alias.text,
    isConditional: !isUnconditional(pattern.alias),
    confidence: confidenceOf(found),
    inner: pattern.form === 'name' ? findInner(found, read, registry) : [],
  };
}

function findInner(found: Candidate, read: TextWords, registry: Registry): readonly InnerName[] {
  const { from, to, clitics, pattern } = found;
  if (to - from === 1) return [];
  const starts = Array.from({ length: to - from }, (_, i) => from + i);
  return starts
    .flatMap((at) => candidatesAt(read, at, registry.lexicon))
    .filter((other) => other.pattern.id === pattern.id && other.pattern.form === 'name')
    .filter((other) => other.to <= to && other.to - other.from < to - from)
    .filter((other) => other.clitics === (other.from === from ? clitics : ''))
    .map((other) => ({
      span: spanOf(other, read),
      isConditional: !isUnconditional(other.pattern.alias),
    }));
}

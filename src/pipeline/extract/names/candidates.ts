import { fold } from '../../../arabic/fold.ts';
import { type Span, textOf } from '../../../briefing/span.ts';
import type { Registry } from '../../../registry/build-registry.ts';
import type { RegistryMention } from '../../../registry/find-mentions.ts';
import type { Article } from '../../stages.ts';
import type { Clues } from './clues.ts';
import type { NameKind, RecognisedName, Recognition } from './found-name.ts';

/** Words that may be a name, with what speaks for it. */
export interface Candidate extends RecognisedName {
  readonly clues: Clues;
  /** The mention that it is or lies in, if the registry lists it. */
  readonly mention?: RegistryMention;
}

type ListedClues = NonNullable<Clues['listed']>;

interface Proposed extends RecognisedName {
  readonly mention?: RegistryMention;
  readonly listed?: ListedClues;
}

/**
 * Bring together what registry and recogniser propose as names. A listed mention comes with the shorter names of its
 * entry inside it; adjectives of places are no names and left out; what both propose comes once, as listed.
 *
 * @returns listed ones first, then the others, each in text order
 */
export function findCandidates(
  article: Article,
  mentions: readonly RegistryMention[],
  registry: Registry,
  recognition: Recognition,
): readonly Candidate[] {
  const listed = mentions
    .filter(({ form }) => form !== 'demonym')
    .flatMap((mention) => proposeListed(article, mention, registry));
  const known = new Set(listed.map((name) => keyOf(article, name)));
  const all: readonly Proposed[] = [
    ...listed,
    ...recognition.names.filter((name) => !known.has(keyOf(article, name))),
  ];
  const probabilities = all.map((name) => recognition.probabilityOf(name));
  const texts = all.map(({ span }) => fold(textOf(article.text, span)));
  const places = Map.groupBy(all.keys(), (index) => texts[index]);
  return all.map((name, index) => {
    const others = (places.get(texts[index]) ?? []).filter((other) => isElsewhere(all[other], name));
    return {
      kind: name.kind,
      span: name.span,
      ...(name.mention !== undefined && { mention: name.mention }),
      clues: {
        kind: name.kind,
        probability: probabilities[index] ?? 0,
        elsewhere: Math.max(0, ...others.map((other) => probabilities[other] ?? 0)),
        ...(name.listed !== undefined && { listed: name.listed }),
      },
    };
  });
}

function proposeListed(article: Article, mention: RegistryMention, registry: Registry): readonly Proposed[] {
  const kind = registry.byId(mention.id)?.kind;
  if (kind === undefined || kind === 'topic') return [];
  return [mention, ...mention.inner].map(({ span, isConditional }) => ({
    kind: kind satisfies NameKind,
    span,
    mention,
    listed: {
      isShort: mention.form === 'short',
      isConditional,
      hasMoreWords: hasMoreWords(article.text, span),
    },
  }));
}

function hasMoreWords(text: string, span: Span): boolean {
  return /\s/u.test(textOf(text, span));
}

/** Is it the same kind of name at another place? */
function isElsewhere(other: Proposed | undefined, name: Proposed): boolean {
  return other !== undefined && other.kind === name.kind && other.span.start !== name.span.start;
}

/** Names of the same words are the same, wherever one lets the particles before the first end. */
function keyOf({ words }: Article, { kind, span }: RecognisedName): string {
  return `${kind} ${words[wordAt(words, span.start)]?.span.start} ${span.end}`;
}

/** The first word that ends after a position; the words are in order, so half of them drop out at each step. */
function wordAt(words: Article['words'], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

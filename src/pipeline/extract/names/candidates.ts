import { fold } from '../../../arabic/fold.ts';
import { type Span, textOf } from '../../../briefing/span.ts';
import type { Registry } from '../../../registry/build-registry.ts';
import type { RegistryMention } from '../../../registry/find-mentions.ts';
import type { Article } from '../../stages.ts';
import type { Clues } from './clues.ts';
import type { NameKind, RecognisedName, Recognition } from './found-name.ts';
import { findSpeaking } from './speaking.ts';

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
  const words = all.map(({ span }) => fold(textOf(article.text, span)).split(/\s+/u));
  const keys = all.map(({ kind }, index) => `${kind} ${words[index]?.join(' ')}`);
  const places = findBestPlaces(all, probabilities, (index) => [keys[index] ?? '']);
  const fuller = findBestPlaces(all, probabilities, (index) =>
    endingsOf(all[index]?.kind, words[index] ?? []),
  );
  const speaking = findSpeaking(article, all);
  return all.map((name, index) => {
    const speaks = speaking.get(name);
    return {
      kind: name.kind,
      span: name.span,
      ...(name.mention !== undefined && { mention: name.mention }),
      clues: {
        kind: name.kind,
        probability: probabilities[index] ?? 0,
        size: words[index]?.length ?? 0,
        inLists: recognition.inListsOf(name),
        elsewhere: probabilityElsewhere(places.get(keys[index] ?? ''), name.span),
        fuller: probabilityElsewhere(fuller.get(keys[index] ?? ''), name.span),
        ...(speaks !== undefined && { speaks }),
        ...(name.listed !== undefined && { listed: name.listed }),
      },
    };
  });
}

/** A place where some words are proposed as a name. */
interface Place {
  readonly end: number;
  readonly probability: number;
}

/**
 * The two places where names with the same key are most probable, the best one first.
 *
 * @param keysOf what a name, by its number, is found under
 */
function findBestPlaces(
  names: readonly Proposed[],
  probabilities: readonly number[],
  keysOf: (index: number) => readonly string[],
): ReadonlyMap<string, readonly Place[]> {
  const best = new Map<string, readonly Place[]>();
  for (const [index, { span }] of names.entries()) {
    const place = { end: span.end, probability: probabilities[index] ?? 0 };
    for (const key of keysOf(index)) {
      const found = best.get(key) ?? [];
      const here = found.find(({ end }) => end === place.end);
      if (here !== undefined && here.probability >= place.probability) continue;
      const others = found.filter((other) => other !== here);
      best.set(key, [...others, place].sort((a, b) => b.probability - a.probability).slice(0, 2));
    }
  }
  return best;
}

function probabilityElsewhere(places: readonly Place[] = [], { end }: Span): number {
  return places.find((place) => place.end !== end)?.probability ?? 0;
}

/** «سليم بن الحداد» ends in «بن الحداد» and in «الحداد». */
function endingsOf(kind: NameKind | undefined, words: readonly string[]): readonly string[] {
  return words.slice(1).map((_, index) => `${kind} ${words.slice(index + 1).join(' ')}`);
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

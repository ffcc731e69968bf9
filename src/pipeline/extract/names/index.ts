import type { Mention, NamedThing } from '../../../briefing/schema.ts';
import { textOf } from '../../../briefing/span.ts';
import { findMentions, type RegistryMention } from '../../../registry/find-mentions.ts';
import type { Registry } from '../../../registry/registry.ts';
import type { Article } from '../../stages.ts';
import { evidenceOf } from '../evidence-of.ts';
import { findBodies, placesOfBodies } from './bodies.ts';
import { findCandidates } from './candidates.ts';
import { agreeInColumns } from './columns.ts';
import type { FoundName, NameKind, RecognisedName, Recogniser } from './found-name.ts';
import { isHonourOnly } from './honours.ts';
import { findInstitutions } from './institutions.ts';
import { confirmListed, isWelcome, type Judged, judgeCandidates } from './judge-names.ts';
import { keyOf, linkNames } from './link-names.ts';
import { isNamedAfter } from './named-after.ts';
import { dropOverlaps } from './overlaps.ts';
import { keepOwnLetters } from './own-letters.ts';
import { toRecognised } from './recognised.ts';
import { salienceOf } from './salience.ts';
import { makeSpanIndex } from './span-index.ts';
import { findTitledSurnames } from './titled-surnames.ts';

export type { FoundName, NameKind, RecognisedName, Recogniser, Recognition } from './found-name.ts';

/**
 * Find every name in an article: those that the registry lists, the bodies of states, and what a recogniser is sure
 * of. Names that overlap give way to the longest, but for places that bodies are of.
 *
 * @param recogniser without one, a listed name is as sure as such names were in news texts that people read
 * @returns names in text order, the outer one of two before the inner one
 */
export function findNames(
  article: Article,
  registry: Registry,
  recogniser?: Recogniser,
): readonly FoundName[] {
  const { listed: all, others } = weighNames(article, registry, recogniser);
  const listed = all.filter((name) => !isNamesake(article, name));
  const listedAt = makeSpanIndex(listed);
  const recognised = others.filter(
    (name) =>
      isWelcome(name, listedAt) &&
      !isHonourOnly(textOf(article.text, name.span)) &&
      !isNamesake(article, name),
  );
  const places = listed.filter(({ kind }) => kind === 'place');
  const names = dropOverlaps(article, [
    ...listed,
    ...findInstitutions(article, places),
    ...findBodies(article, listed),
    ...recognised.map((name) => toRecognised(article, name)),
  ]);
  const inOrder = [...withoutFathers(article, names), ...placesOfBodies(article, names, places)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const linked = linkNames(article, keepOwnLetters(article, inOrder), registry);
  return [...linked, ...findTitledSurnames(article, linked)].sort((a, b) => a.span.start - b.span.start);
}

/** «سليم الحداد | بن سعيد»: what goes on a person's name is no person of its own. */
function withoutFathers({ text }: Article, names: readonly FoundName[]): readonly FoundName[] {
  const ends = new Set(names.flatMap(({ kind, span }) => (kind === 'person' ? [span.end] : [])));
  return names.filter(
    ({ kind, rule, span }) =>
      kind !== 'person' ||
      rule !== 'names/recogniser' ||
      text[span.start - 1] !== ' ' ||
      !ends.has(span.start - 1) ||
      !/^ا?بن\s/u.test(textOf(text, span)),
  );
}

/** Is it a person's name that a stadium or a street bears? */
function isNamesake(article: Article, { kind, span }: RecognisedName): boolean {
  return kind === 'person' && isNamedAfter(article, span);
}

/**
 * Weigh what registry and recogniser say of an article's names.
 *
 * @returns the listed names with the confidence that the recogniser lends them, and all names that it alone proposes,
 *   sure or not; both in text order, and they may overlap
 */
export function weighNames(
  article: Article,
  registry: Registry,
  recogniser?: Recogniser,
): { readonly listed: readonly FoundName[]; readonly others: readonly Judged[] } {
  const words = article.words.map((word) => word.span);
  const mentions = findMentions(article.text, words, registry);
  const recognition = recogniser?.(article);
  const judged =
    recognition === undefined
      ? []
      : agreeInColumns(
          article,
          judgeCandidates(findCandidates(article, mentions, registry, recognition), recognition.judgement),
        );
  const judgedAt = makeSpanIndex(judged);
  const listed = mentions.flatMap((mention) => {
    const name = toListed(mention, registry);
    return name === undefined ? [] : [confirmListed(name, mention, judgedAt)];
  });
  return { listed, others: judged.filter(({ mention }) => mention === undefined) };
}

/**
 * Gather the names of one kind into the things that they name, each with all its mentions.
 *
 * @returns main ones first, then in the order of their first mentions
 */
export function gatherNames(
  article: Article,
  names: readonly FoundName[],
  kind: NameKind,
): readonly NamedThing[] {
  const ofKind = names.filter((name) => name.kind === kind);
  const groups = [...Map.groupBy(ofKind, (name) => keyOf(name)).values()];
  const things = groups.map((mentions) => toThing(article, mentions));
  return [
    ...things.filter(({ salience }) => salience === 'main'),
    ...things.filter(({ salience }) => salience === 'passing'),
  ];
}

function toListed(mention: RegistryMention, registry: Registry): FoundName | undefined {
  const { id, span, form, confidence } = mention;
  const entry = registry.byId(id);
  if (entry === undefined || entry.kind === 'topic') return undefined;
  return { kind: entry.kind, span, form, id, name: entry.name, confidence, rule: 'names/registry' };
}

function toThing(article: Article, mentions: readonly FoundName[]): NamedThing {
  const [first] = mentions;
  const best = mentions.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  return {
    ...(first?.id !== undefined && { id: first.id }),
    name: best.name,
    salience: salienceOf(article, mentions),
    confidence: Math.floor(best.confidence * 100) / 100,
    rule: best.rule,
    mentions: mentions.map((mention) => toMention(article, mention)),
  };
}

function toMention(article: Article, { span, form }: FoundName): Mention {
  return { ...evidenceOf(article, span), ...(form !== 'name' && { form }) };
}

import { fold } from '../../../arabic/fold.ts';
import type { Mention, NamedThing } from '../../../briefing/schema.ts';
import { findMentions } from '../../../registry/find-mentions.ts';
import type { Registry } from '../../../registry/registry.ts';
import type { Article } from '../../stages.ts';
import { evidenceOf } from '../evidence-of.ts';
import type { FoundName, NameKind, Recogniser } from './found-name.ts';
import { findInstitutions } from './institutions.ts';
import { dropOverlaps } from './overlaps.ts';
import { findRecognised } from './recognised.ts';
import { salienceOf } from './salience.ts';

export type { FoundName, NameKind, RecognisedName, Recogniser } from './found-name.ts';

/**
 * Find every name in an article: those that the registry lists, the bodies of states, and what a recogniser is sure
 * of. Names that overlap give way to the longest.
 *
 * @returns names in text order, not overlapping
 */
export function findNames(
  article: Article,
  registry: Registry,
  recogniser?: Recogniser,
): readonly FoundName[] {
  const listed = findListed(article, registry);
  const places = listed.filter(({ kind }) => kind === 'place');
  return dropOverlaps(article, [
    ...listed,
    ...findInstitutions(article, places),
    ...findRecognised(article, recogniser),
  ]);
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
  const groups = [...Map.groupBy(ofKind, (name) => name.id ?? `~${fold(name.name)}`).values()];
  const things = groups.map((mentions) => toThing(article, mentions));
  return [
    ...things.filter(({ salience }) => salience === 'main'),
    ...things.filter(({ salience }) => salience === 'passing'),
  ];
}

function findListed(article: Article, registry: Registry): readonly FoundName[] {
  const words = article.words.map((word) => word.span);
  return findMentions(article.text, words, registry).flatMap(({ id, span, form, confidence }) => {
    const entry = registry.byId(id);
    if (entry === undefined || entry.kind === 'topic') return [];
    return [{ kind: entry.kind, span, form, id, name: entry.name, confidence, rule: 'names/registry' }];
  });
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

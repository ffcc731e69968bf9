import type { Span } from '../../../briefing/span.ts';
import { SURE_FROM } from '../../../briefing/sure.ts';
import type { RegistryMention } from '../../../registry/find-mentions.ts';
import type { Candidate } from './candidates.ts';
import { judgeClues, readClues } from './clues.ts';
import type { FoundName } from './found-name.ts';
import type { SpanIndex } from './span-index.ts';

/** A candidate with its share of right ones, 0 to 1. */
export interface Judged extends Candidate {
  readonly confidence: number;
}

/**
 * What a listed name keeps that the recogniser does not confirm and nothing contradicts. Annotators mark one in three
 * of them, since they leave out bodies and regions such as «الجيش الوطني» and «الساحل»; people who read them in news
 * find nearly all right. So readers see them, but not as sure.
 */
const UNCONFIRMED = 0.75;

/** Judge all candidates of an article by their clues. */
export function judgeCandidates(
  candidates: readonly Candidate[],
  judgement: readonly number[],
): readonly Judged[] {
  return candidates.map((candidate) => ({
    ...candidate,
    confidence: judgeClues(readClues(candidate.clues), judgement),
  }));
}

/**
 * How sure a listed name is: as sure as the surest name in it, be it the whole, a shorter name of its entry, or what
 * the recogniser sees inside it.
 *
 * @returns the name with the confidence of the surest, which is its `proper` part if that is less than the whole
 */
export function confirmListed(
  name: FoundName,
  mention: RegistryMention,
  judgedAt: SpanIndex<Judged>,
): FoundName {
  if (name.form === 'demonym') return name;
  const near = judgedAt(name.span);
  const inside = near.filter(
    (other) =>
      other.mention === mention ||
      (other.mention === undefined && other.kind === name.kind && covers(name.span, other.span)),
  );
  const best = inside.reduce<Judged | undefined>(
    (top, other) => (top === undefined || other.confidence > top.confidence ? other : top),
    undefined,
  );
  if (best === undefined) return name;
  const isContradicted = near.some(
    (other) => other.mention === undefined && !inside.includes(other) && !isPartOf(other.span, name.span),
  );
  const least = isContradicted ? 0 : Math.min(UNCONFIRMED, name.confidence);
  const isWhole = best.span.start === name.span.start && best.span.end === name.span.end;
  return {
    ...name,
    ...(!isWhole && { proper: best.span }),
    confidence: Math.max(best.confidence, least),
  };
}

/**
 * May a name that only the recogniser knows stand beside the listed ones? It must be sure, and where it overlaps a
 * listed name it must be a longer and surer one around it: «الشيخ أحمد بن محمد» around «محمد».
 */
export function isWelcome(name: Judged, listedAt: SpanIndex<FoundName>): boolean {
  if (name.confidence < SURE_FROM) return false;
  return listedAt(name.span).every(
    ({ span, form, confidence }) =>
      covers(name.span, span) &&
      lengthOf(name.span) > lengthOf(span) &&
      (form === 'demonym' || name.confidence > confidence),
  );
}

/** Does a span hold all of another? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Names lie in names: «المغرب» in «القاعدة في بلاد المغرب الإسلامي» says nothing against the longer one. */
function isPartOf(inner: Span, outer: Span): boolean {
  return covers(outer, inner) && lengthOf(inner) < lengthOf(outer);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

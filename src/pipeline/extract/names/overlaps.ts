import type { Article } from '../../stages.ts';
import type { FoundName } from './found-name.ts';

/**
 * Leave the longest of names that overlap: «جامعة الجزائر» is no mention of الجزائر. Of names of one length the more
 * confident stays, then the one that has an id.
 *
 * @returns names in text order, none overlapping
 */
export function dropOverlaps(article: Article, names: readonly FoundName[]): readonly FoundName[] {
  const taken = new Uint8Array(article.text.length + 1);
  const kept: FoundName[] = [];
  const ordered = [...names].sort(
    (a, b) =>
      lengthOf(b) - lengthOf(a) ||
      Number(b.id !== undefined) - Number(a.id !== undefined) ||
      b.confidence - a.confidence ||
      a.span.start - b.span.start,
  );
  for (const name of ordered) {
    // Longer names come first, so one that overlaps this one covers one of its edges.
    if (taken[name.span.start] === 1 || taken[name.span.end - 1] === 1) continue;
    taken.fill(1, name.span.start, name.span.end);
    kept.push(name);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function lengthOf({ span }: FoundName): number {
  return span.end - span.start;
}

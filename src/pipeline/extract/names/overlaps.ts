import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';

/** A name as far as overlaps go. */
interface Rival {
  readonly span: Span;
  readonly id?: string;
  readonly confidence?: number;
}

/**
 * Leave the longest of names that overlap: «جامعة الجزائر» is no mention of الجزائر. Of names of one length the more
 * confident stays, then the one that has an id.
 *
 * @returns names in text order, none overlapping
 */
export function dropOverlaps<Name extends Rival>(article: Article, names: readonly Name[]): readonly Name[] {
  const taken = new Uint8Array(article.text.length + 1);
  const kept: Name[] = [];
  const ordered = [...names].sort(
    (a, b) =>
      lengthOf(b) - lengthOf(a) ||
      Number(b.id !== undefined) - Number(a.id !== undefined) ||
      (b.confidence ?? 0) - (a.confidence ?? 0) ||
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

function lengthOf({ span }: Rival): number {
  return span.end - span.start;
}

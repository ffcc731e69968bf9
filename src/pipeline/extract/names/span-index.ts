import type { Span } from '../../../briefing/span.ts';

/** Finds the items of a text that overlap a span, in the order in which they were given. */
export type SpanIndex<Item> = (span: Span) => readonly Item[];

/** Text is cut into stretches of this many UTF-16 units, and each item is listed at those that it touches. */
const STRETCH = 256;

/**
 * Make a look-up of what overlaps a span, so that an article of nothing but names costs no more a word than another.
 *
 * @example makeSpanIndex([{ span: { start: 0, end: 4 } }])({ start: 3, end: 9 }) // that one item
 */
export function makeSpanIndex<Item extends { readonly span: Span }>(items: readonly Item[]): SpanIndex<Item> {
  const stretches = new Map<number, Item[]>();
  for (const item of items) {
    for (const stretch of stretchesOf(item.span)) {
      const there = stretches.get(stretch);
      if (there === undefined) stretches.set(stretch, [item]);
      else there.push(item);
    }
  }
  return (span) => {
    const near = new Set(stretchesOf(span).flatMap((stretch) => stretches.get(stretch) ?? []));
    return [...near].filter((item) => item.span.start < span.end && span.start < item.span.end);
  };
}

function stretchesOf({ start, end }: Span): readonly number[] {
  const first = Math.floor(start / STRETCH);
  return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, i) => first + i);
}

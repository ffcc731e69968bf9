import type { Row } from './rows.ts';

/** A strip of a row, or of several, without ink. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Cells and columns stand at least this far apart, in sizes of the letters: spaces between words seldom are wider. */
export const NARROWEST = 0.7;
/** Gaps between words are wider than this, in sizes. */
const SPACE = 0.1;

/** Where a row has no ink between two of its glyphs, from a width on that is given in sizes. */
export function gapsWithin({ glyphs, size }: Row, least: number = NARROWEST): readonly Gap[] {
  const gaps: Gap[] = [];
  let at = Number.POSITIVE_INFINITY;
  for (const { text, left, right } of glyphs) {
    if (text.trim() === '') continue;
    if (left - at >= size * least) gaps.push({ left: at, right: left });
    at = at === Number.POSITIVE_INFINITY ? right : Math.max(at, right);
  }
  return gaps;
}

/** What strips and a row's gaps have in common, from a width on. */
export function sharedGaps(open: readonly Gap[], others: readonly Gap[], least: number): readonly Gap[] {
  return open.flatMap((gap) =>
    others
      .map(({ left, right }) => ({ left: Math.max(left, gap.left), right: Math.min(right, gap.right) }))
      .filter(({ left, right }) => right - left >= least),
  );
}

/** How many times as wide as the widest other gap of its row the one over a strip is; infinite where it is alone. */
export function standsOut(row: Row, strips: readonly Gap[]): number {
  const gaps = gapsWithin(row, SPACE);
  const isOver = (gap: Gap) => strips.some(({ left, right }) => gap.left < right && gap.right > left);
  const widths = (all: readonly Gap[]) => all.map(({ left, right }) => right - left);
  const others = widths(gaps.filter((gap) => !isOver(gap)));
  return Math.min(...widths(gaps.filter(isOver))) / Math.max(0, ...others);
}

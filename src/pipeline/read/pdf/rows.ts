import type { Glyph } from './glyphs.ts';

/** Glyphs of one base line, from left to right. */
export interface Row {
  readonly glyphs: readonly Glyph[];
  readonly base: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** Signs above and below a line, such as vowels and footnote numbers, stand off its base by less than this, in sizes. */
const SAME_LINE = 0.35;

/** Put the glyphs of a page together as rows, from the top. */
export function findRows(glyphs: readonly Glyph[]): readonly Row[] {
  const sorted = glyphs.filter(({ size }) => size > 0).toSorted((a, b) => b.base - a.base);
  const groups: Glyph[][] = [];
  for (const glyph of sorted) {
    const group = groups.at(-1);
    const base = group?.[0]?.base ?? Number.POSITIVE_INFINITY;
    if (group !== undefined && base - glyph.base <= SAME_LINE * glyph.size) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(toRow).filter(({ right, left }) => right > left);
}

/** Make a row of glyphs; its base line and size are those of most of its width. */
export function toRow(glyphs: readonly Glyph[]): Row {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  const all = inked.length > 0 ? inked : glyphs;
  const widest = all.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return {
    glyphs: glyphs.toSorted((a, b) => a.left + a.right - b.left - b.right),
    base: widest.base,
    size: widest.size,
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}

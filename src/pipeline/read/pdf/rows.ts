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

/** Raised numbers and letters stand off the base by less than this, in sizes of the line, and are smaller by this. */
const RAISED = { off: 0.6, smaller: 0.8 } as const;

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
  return withRaised(groups.map(toRow).filter(({ right, left }) => right > left));
}

/** Put raised glyphs into the line that they stand on: it follows, since rows are ordered by their base. */
function withRaised(rows: readonly Row[]): readonly Row[] {
  const all: Row[] = [];
  let raised: Row | undefined;
  for (const row of rows) {
    const isOn = raised !== undefined && isRaised(raised, row);
    if (raised !== undefined && !isOn) all.push(raised);
    const whole = isOn ? toRow([...(raised?.glyphs ?? []), ...row.glyphs]) : row;
    raised = whole;
  }
  return raised === undefined ? all : [...all, raised];
}

function isRaised(row: Row, line: Row): boolean {
  const isSmall = row.glyphs.every(({ size }) => size < line.size * RAISED.smaller);
  const isNear = row.base - line.base < line.size * RAISED.off;
  return isSmall && isNear && row.left > line.left - line.size && row.right < line.right + line.size;
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

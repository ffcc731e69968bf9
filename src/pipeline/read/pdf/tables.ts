import { type Gap, gapsWithin, NARROWEST, sharedGaps, standsOut } from './gaps.ts';
import type { Glyph } from './glyphs.ts';
import type { Row } from './rows.ts';

/** Cells of a table stand further apart than words ever do, in sizes. */
export const CELLS = 3;
/** … and the only two in a row, which may be words of a stretched line, even further. */
const ALONE = 6;
/** Letters of a cell on average, with a wide gap and a narrow one: lines of the narrowest columns have more. */
const LETTERS = { apart: 20, near: 12 } as const;
/** Gaps between cells are this many times as wide as those between the words of a row. */
const WIDER = 1.8;
/** … in so many rows. */
const IN_ROWS = 0.75;
/** Cells stand at least this far apart, in sizes. */
const CLOSE = 0.45;
/** Two rows of two cells make a table only where these are this far apart, in sizes. */
const FAR = 2;

/** What stands before the items of a list, as it is read from either side. */
const LABEL = /^(?:[.):-]?[\d٠-٩]{1,3}[.):-]|[.):-][\d٠-٩]{1,3}|\P{L})$/u;

/** Rows that are divided into cells in the same places. */
export interface Table {
  /** The first row, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Between the cells, from left to right. */
  readonly strips: readonly Gap[];
}

/**
 * Find the tables in rows that follow each other: gaps that go through several rows, wider than those between words,
 * with a few letters a cell beside them.
 */
export function findTables(rows: readonly Row[]): readonly Table[] {
  const gaps = rows.map((row) => gapsWithin(row, CLOSE));
  const tables: Table[] = [];
  for (let from = 0; from < rows.length; ) {
    const table = tableFrom(rows, gaps, from);
    if (table !== undefined) tables.push(table);
    from = table?.to ?? from + 1;
  }
  return tables;
}

function tableFrom(rows: readonly Row[], gaps: readonly (readonly Gap[])[], from: number): Table | undefined {
  let best: Table | undefined;
  let open = gaps[from] ?? [];
  for (let to = from + 1; open.length > 0 && to <= rows.length; to++) {
    const inside = rows.slice(from, to);
    const strips = open.filter((strip) => partsCells(inside, strip));
    if (isEnough(inside, strips) && standOut(inside, strips)) best = { from, to, strips };
    open = sharedGaps(open, gaps[to] ?? [], (rows[to]?.size ?? 0) * CLOSE);
  }
  return best;
}

/** Two rows alone may have gaps in the same place by chance. */
function isEnough(rows: readonly Row[], strips: readonly Gap[]): boolean {
  if (strips.length === 0 || rows.length < 2) return false;
  const least = (rows[0]?.size ?? 0) * (strips.length > 1 ? NARROWEST : FAR);
  return rows.length > 2 || strips.every(({ left, right }) => right - left >= least);
}

function partsCells(rows: readonly Row[], { left, right }: Gap): boolean {
  const size = rows[0]?.size ?? 0;
  const middle = (left + right) / 2;
  const most = right - left < size * CELLS ? LETTERS.near : LETTERS.apart;
  const sides = [true, false].map((isLeft) => rows.map((row) => textOn(row, middle, isLeft)));
  if (sides.some((texts) => texts.every((text) => LABEL.test(text)))) return false;
  return Math.min(...sides.map((texts) => texts.join('').length)) < rows.length * most;
}

/** What stands on one side of a place, without spaces. */
function textOn({ glyphs }: Row, middle: number, isLeft: boolean): string {
  return glyphs
    .filter(({ left }) => left < middle === isLeft)
    .map(({ text }) => text.trim())
    .join('');
}

function standOut(rows: readonly Row[], strips: readonly Gap[]): boolean {
  return rows.filter((row) => standsOut(row, strips) >= WIDER).length >= rows.length * IN_ROWS;
}

/**
 * Divide a row into cells, from left to right: at the strips of its table; without one, at gaps that are wider than any
 * space.
 */
export function cellsOf(row: Row, table: Table | undefined): readonly (readonly Glyph[])[] {
  const strips = table?.strips ?? cellsAlone(row);
  const middles = strips.map(({ left, right }) => (left + right) / 2);
  const cells = Map.groupBy(row.glyphs, ({ left, right }) =>
    middles.findIndex((middle) => (left + right) / 2 < middle),
  );
  return [...cells.values()].filter((cell) => cell.some(({ text }) => text.trim() !== ''));
}

/** In a row alone, one gap is no stretched space if it is wider than any, and several if there are spaces beside them. */
function cellsAlone(row: Row): readonly Gap[] {
  const wide = gapsWithin(row, CELLS);
  const ratio = wide.length === 0 ? 0 : standsOut(row, wide);
  if (ratio < WIDER) return [];
  return Number.isFinite(ratio) ? wide : gapsWithin(row, ALONE).slice(0, wide.length === 1 ? 1 : 0);
}

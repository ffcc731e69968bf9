import { type Gap, gapsWithin, NARROWEST, sharedGaps } from './gaps.ts';
import { type Row, toRow } from './rows.ts';
import { findTables, type Table } from './tables.ts';

/** Rows that are read one after the other, from the top. */
export type Column = readonly Row[];

/** In so few rows, spaces can stand one above the other by chance. */
const FEWEST_ROWS = 4;
/** In so many rows, there is no doubt; then the same strip tells in this few rows of another page. */
const SURE_ROWS = 8;
const KNOWN_ROWS = 1;
/** Columns stand side by side for this share of the shorter one's height. */
const BESIDE = 0.5;
/** Half of the lines of a column fill this share of its width. */
const FILLED = 0.5;

interface Gutter extends Gap {
  /** The first row of the columns, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Rows in the column that has fewer. */
  readonly rows: number;
}

/**
 * Divide the rows of a page into columns and put these into reading order: what stands above columns, the columns from
 * the right, what stands below.
 *
 * A gutter is a strip without ink through several rows that has text on both sides.
 *
 * @param isRightFirst for Arabic
 * @param known gutters of other pages, see {@link findSureGutters}
 */
export function findColumns(
  rows: readonly Row[],
  isRightFirst: boolean,
  known: readonly Gap[] = [],
): readonly Column[] {
  const gutter = findGutter(rows, known);
  if (gutter === undefined) return rows.length === 0 ? [] : [rows];
  const middle = (gutter.left + gutter.right) / 2;
  const inside = rows.slice(gutter.from, gutter.to);
  const left = sideOf(inside, (x) => x < middle);
  const right = sideOf(inside, (x) => x >= middle);
  const sides = isRightFirst ? [right, left] : [left, right];
  return [rows.slice(0, gutter.from), ...sides, rows.slice(gutter.to)].flatMap((part) =>
    findColumns(part, isRightFirst, known),
  );
}

/**
 * The gutters of a page that has columns without doubt: the last page of a text may have too few rows to show them.
 */
export function findSureGutters(rows: readonly Row[]): readonly Gap[] {
  const gutter = findGutter(rows, []);
  if (gutter === undefined || gutter.rows < SURE_ROWS) return [];
  const middle = (gutter.left + gutter.right) / 2;
  const inside = rows.slice(gutter.from, gutter.to);
  const sides = [sideOf(inside, (x) => x < middle), sideOf(inside, (x) => x >= middle)];
  return [gutter, ...sides.flatMap(findSureGutters)];
}

function sideOf(rows: readonly Row[], isOn: (x: number) => boolean): readonly Row[] {
  return rows
    .map(({ glyphs }) => glyphs.filter(({ left, right }) => isOn((left + right) / 2)))
    .filter((glyphs) => glyphs.some(({ text }) => text.trim() !== ''))
    .map(toRow);
}

function findGutter(rows: readonly Row[], known: readonly Gap[]): Gutter | undefined {
  const gaps = rows.map(gapsOf);
  const tables = findTables(rows);
  let best: Gutter | undefined;
  for (const from of rows.keys()) {
    let open: readonly Gap[] = gaps[from] ?? [];
    for (let to = from + 1; open.length > 0 && to <= rows.length; to++) {
      for (const gap of open) {
        const found = weigh(rows, tables, known, { ...gap, from, to });
        if (found !== undefined && isBetter(found, best)) best = found;
      }
      open = sharedGaps(open, gaps[to] ?? [], (rows[to]?.size ?? 0) * NARROWEST);
    }
  }
  return best;
}

/** More rows with text on both sides are surer; then the longer one, since a column's last rows may stand alone. */
function isBetter(gutter: Gutter, best: Gutter | undefined): boolean {
  if (best === undefined || gutter.rows !== best.rows) return gutter.rows > (best?.rows ?? 0);
  return gutter.to - gutter.from > best.to - best.from;
}

/** @returns nothing unless both sides have rows enough, side by side */
function weigh(
  rows: readonly Row[],
  tables: readonly Table[],
  known: readonly Gap[],
  strip: Omit<Gutter, 'rows'>,
): Gutter | undefined {
  const size = rows[strip.from]?.size ?? 0;
  const isKnown = sharedGaps([strip], known, size * NARROWEST).length > 0;
  const inside = rows.filter(
    (_, i) => i >= strip.from && i < strip.to && (isKnown || !isCells(i, strip, tables)),
  );
  const right = inside.filter((row) => row.right > strip.right);
  const left = inside.filter((row) => row.left < strip.left);
  const fewer = Math.min(left.length, right.length);
  if (fewer < (isKnown ? KNOWN_ROWS : FEWEST_ROWS)) return undefined;
  if (isKnown) return { ...strip, rows: fewer };
  const middle = (strip.left + strip.right) / 2;
  const fills = [fillOf(inside, (x) => x < middle), fillOf(inside, (x) => x >= middle)];
  if (Math.min(...fills) < FILLED) return undefined;
  const heights = [left, right].map((side) => (side[0]?.base ?? 0) - (side.at(-1)?.base ?? 0));
  const top = Math.min(left[0]?.base ?? 0, right[0]?.base ?? 0);
  const bottom = Math.max(left.at(-1)?.base ?? 0, right.at(-1)?.base ?? 0);
  return top - bottom < Math.min(...heights) * BESIDE ? undefined : { ...strip, rows: fewer };
}

/** Is a row one of a table that is divided there? It tells nothing of columns then. */
function isCells(row: number, { left, right }: Gap, tables: readonly Table[]): boolean {
  return tables.some(
    ({ from, to, strips }) =>
      row >= from && row < to && strips.some((strip) => strip.left < right && strip.right > left),
  );
}

/** How much of their column's width lines fill, in the middle. */
function fillOf(rows: readonly Row[], isOn: (x: number) => boolean): number {
  const widths = sideOf(rows, isOn).map(({ left, right }) => right - left);
  const sorted = widths.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) / Math.max(...widths);
}

/** Where a row has no ink: between its words, and beyond its ends. */
function gapsOf(row: Row): readonly Gap[] {
  return [
    { left: Number.NEGATIVE_INFINITY, right: row.left },
    ...gapsWithin(row),
    { left: row.right, right: Number.POSITIVE_INFINITY },
  ];
}

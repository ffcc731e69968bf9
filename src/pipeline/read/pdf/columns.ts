import { CELLS } from './logical-order.ts';
import { type Row, toRow } from './rows.ts';

/** Rows that are read one after the other, from the top. */
export type Column = readonly Row[];

/** A gutter between columns is at least this wide, in sizes of the letters: spaces between words seldom are. */
const NARROWEST = 0.7;
/** In so few rows, spaces can stand one above the other by chance. */
const FEWEST_ROWS = 4;
/** Columns stand side by side for this share of the shorter one's height. */
const BESIDE = 0.5;

/** So many rows of a table have text on both sides of a gap. */
const IN_ROWS = 0.6;
/** Letters of a cell on average, with a wide gap and a narrow one: lines of the narrowest columns have more. */
const LETTERS = { apart: 20, near: 12 } as const;

interface Gap {
  readonly left: number;
  readonly right: number;
}

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
 */
export function findColumns(rows: readonly Row[], isRightFirst: boolean): readonly Column[] {
  const gutter = findGutter(rows);
  if (gutter === undefined) return rows.length === 0 ? [] : [rows];
  const middle = (gutter.left + gutter.right) / 2;
  const inside = rows.slice(gutter.from, gutter.to);
  const left = sideOf(inside, (x) => x < middle);
  const right = sideOf(inside, (x) => x >= middle);
  const sides = isRightFirst ? [right, left] : [left, right];
  return [rows.slice(0, gutter.from), ...sides, rows.slice(gutter.to)].flatMap((part) =>
    findColumns(part, isRightFirst),
  );
}

function sideOf(rows: readonly Row[], isOn: (x: number) => boolean): readonly Row[] {
  return rows
    .map(({ glyphs }) => glyphs.filter(({ left, right }) => isOn((left + right) / 2)))
    .filter((glyphs) => glyphs.some(({ text }) => text.trim() !== ''))
    .map(toRow);
}

function findGutter(rows: readonly Row[]): Gutter | undefined {
  const gaps = rows.map(gapsOf);
  let best: Gutter | undefined;
  for (const from of rows.keys()) {
    let open: readonly Gap[] = gaps[from] ?? [];
    for (let to = from + 1; open.length > 0 && to <= rows.length; to++) {
      for (const gap of open) {
        const found = weigh(rows, { ...gap, from, to });
        if (found !== undefined && isBetter(found, best)) best = found;
      }
      open = shared(open, gaps[to] ?? [], (rows[to]?.size ?? 0) * NARROWEST);
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
function weigh(rows: readonly Row[], strip: Omit<Gutter, 'rows'>): Gutter | undefined {
  const inside = rows.slice(strip.from, strip.to);
  const right = inside.filter((row) => row.right > strip.right);
  const left = inside.filter((row) => row.left < strip.left);
  const fewer = Math.min(left.length, right.length);
  if (fewer < FEWEST_ROWS || isTable(inside, strip)) return undefined;
  const heights = [left, right].map((side) => (side[0]?.base ?? 0) - (side.at(-1)?.base ?? 0));
  const top = Math.min(left[0]?.base ?? 0, right[0]?.base ?? 0);
  const bottom = Math.max(left.at(-1)?.base ?? 0, right.at(-1)?.base ?? 0);
  return top - bottom < Math.min(...heights) * BESIDE ? undefined : { ...strip, rows: fewer };
}

/** Cells stand in rows and hold a few words; the lines of columns do not. */
function isTable(rows: readonly Row[], { left, right }: Gap): boolean {
  const size = rows[0]?.size ?? 0;
  const both = rows.filter((row) => row.right > right && row.left < left);
  if (both.length < rows.length * IN_ROWS) return false;
  const most = right - left < size * CELLS ? LETTERS.near : LETTERS.apart;
  const middle = (left + right) / 2;
  const lettersOn = (isOn: (x: number) => boolean): number =>
    both.reduce(
      (sum, { glyphs }) => sum + glyphs.filter((one) => one.text.trim() !== '' && isOn(one.left)).length,
      0,
    );
  return (
    Math.min(
      lettersOn((x) => x < middle),
      lettersOn((x) => x >= middle),
    ) <
    both.length * most
  );
}

/** Where a row has no ink: between its words, and beyond its ends. */
function gapsOf({ glyphs, size }: Row): readonly Gap[] {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  const gaps: Gap[] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (const { left, right } of inked) {
    if (left - at >= size * NARROWEST) gaps.push({ left: at, right: left });
    at = Math.max(at, right);
  }
  return [...gaps, { left: at, right: Number.POSITIVE_INFINITY }];
}

function shared(open: readonly Gap[], others: readonly Gap[], least: number): readonly Gap[] {
  return open.flatMap((gap) =>
    others
      .map(({ left, right }) => ({ left: Math.max(left, gap.left), right: Math.min(right, gap.right) }))
      .filter(({ left, right }) => right - left >= least),
  );
}

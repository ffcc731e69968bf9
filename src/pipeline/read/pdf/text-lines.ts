import type { Column } from './columns.ts';
import { toLogicalOrder, type Writing } from './logical-order.ts';
import { markRaised } from './note-marks.ts';
import type { Row } from './rows.ts';
import { cellsOf, findTables, type Table } from './tables.ts';

/** A line of a page as it is read. */
export interface TextLine {
  readonly text: string;
  readonly page: number;
  /** Counted through the whole file. */
  readonly column: number;
  readonly base: number;
  readonly size: number;
  /** How far it begins from its column's edge, in sizes. */
  readonly indent: number;
  /** How much wider its column is, in sizes. */
  readonly room: number;
  /** Distance to the line above in the same column, in sizes; undefined for the first. */
  readonly gap?: number;
  /** Does a paragraph begin with it, wherever it stands? */
  readonly isFirst?: true;
}

/** Read the columns of a file as lines. */
export function toTextLines(pages: readonly (readonly Column[])[], writing: Writing): readonly TextLine[] {
  let column = 0;
  return pages.flatMap((columns, page) =>
    columns.flatMap((rows) => {
      column++;
      return linesOf(rows, { page, column }, writing);
    }),
  );
}

function linesOf(
  rows: Column,
  place: { readonly page: number; readonly column: number },
  writing: Writing,
): readonly TextLine[] {
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const tables = findTables(rows);
  return rows.map((row, i) => {
    const table = tables.find(({ from, to }) => i >= from && i < to);
    const text = readRow(markRaised(row), table, writing);
    const isFromRight = /\p{Script=Arabic}/u.test(text);
    const above = rows[i - 1];
    return {
      text,
      ...place,
      base: row.base,
      size: row.size,
      indent: (isFromRight ? right - row.right : row.left - left) / row.size,
      room: (right - left - row.right + row.left) / row.size,
      ...(above === undefined ? {} : { gap: (above.base - row.base) / row.size }),
    };
  });
}

/** Cells are read one after the other, each for itself. */
function readRow(row: Row, table: Table | undefined, writing: Writing): string {
  const cells = cellsOf(row, table).map((glyphs) => ({
    glyphs,
    text: toLogicalOrder(glyphs, { ...writing, isCell: table !== undefined }),
  }));
  const isFromRight = writing.isArabic || cells.some(({ text }) => /\p{Script=Arabic}/u.test(text));
  const ordered = isFromRight ? cells.toReversed() : cells;
  return ordered.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | ');
}

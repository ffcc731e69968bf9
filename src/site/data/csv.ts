import type { Cell, DataSource, Table } from './table.ts';

/** Without it spreadsheets take Arabic in UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so is run by a spreadsheet as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark: a file for spreadsheets. Text that a spreadsheet would
 * run as a formula has an apostrophe before it; SQLite and JSON Lines hold it as it is.
 */
export function csvOf({ columns, rows }: Table, source: DataSource): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows(source)) lines.push(row.map(csvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * A cell of a CSV file.
 *
 * @example csvCell('قال: "لا"') // '"قال: ""لا"""'
 * @example csvCell('=1+1') // "'=1+1"
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

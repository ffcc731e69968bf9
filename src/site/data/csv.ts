import type { Cell, DataPart, Table } from './table.ts';

/** Without it spreadsheets take Arabic in UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so is run by a spreadsheet as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * The first line of a table as CSV (RFC 4180) in UTF-8 with a byte order mark: a file for spreadsheets. Text that a
 * spreadsheet would run as a formula has an apostrophe before it; SQLite and JSON Lines hold it as it is.
 */
export function csvHead({ columns }: Table): string {
  return `${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join(',')}\r\n`;
}

/** The lines that a part of the archive adds to a table. */
export function csvLines({ rows }: Table, part: DataPart): string {
  let lines = '';
  for (const row of rows(part)) lines += `${row.map(csvCell).join(',')}\r\n`;
  return lines;
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

const OWN_LINES = 'p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, pre, br';

/**
 * The rows of a table of data, each with its cells.
 *
 * @returns undefined if the table only lays out a page: one cell a row, or cells that hold several lines
 */
export function rowsOf(table: Element): readonly (readonly Element[])[] | undefined {
  if (table.querySelector('table') !== null) return undefined;
  const rows = Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.children).filter(({ localName }) => localName === 'td' || localName === 'th'),
  ).filter((cells) => cells.length > 0);
  if (!rows.some((cells) => cells.length > 1)) return undefined;
  const isLayout = rows.flat().some((cell) => cell.querySelectorAll(OWN_LINES).length > 1);
  return isLayout ? undefined : rows;
}

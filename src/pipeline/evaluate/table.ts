import type { Figures } from './tasks.ts';

/** Figures as rows: those inside another with its name before theirs. */
export function flatten(figures: Figures, before = ''): readonly (readonly [string, number])[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    typeof value === 'number' ? [[before + name, value] as const] : flatten(value, `${before}${name}.`),
  );
}

/**
 * Print rows as columns as wide as they need.
 *
 * @param rows the first is the head
 */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @example showFigure(0.98765) // '0.9877' */
export function showFigure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The shapes behind the places. */
export interface Borders {
  readonly land: string;
  readonly borders: string;
}

/**
 * Read the paths that the map draws. Another file in its place draws other borders.
 *
 * @param project the project's folder
 */
export function readBorders(project: string): Borders {
  const text = readFileSync(join(project, 'src', 'site', 'map', 'borders.tsv'), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const paths = new Map(
    rows.map((row) => [row.slice(0, row.indexOf('\t')), row.slice(row.indexOf('\t') + 1)]),
  );
  return { land: paths.get('land') ?? '', borders: paths.get('borders') ?? '' };
}

import { csvOf } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { jsonLines } from './json-lines.ts';
import { sqliteOf } from './sqlite.ts';
import type { DataSource } from './table.ts';
import { TABLES } from './tables.ts';

/** A download. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const CSV = 'text/csv';

/** What there is to download, by name, in the order that the data page lists it. */
export const DATA_FILES: readonly { readonly name: string; readonly mediaType: string }[] = [
  { name: 'briefings.jsonl', mediaType: 'application/jsonl' },
  { name: 'archive.sqlite', mediaType: 'application/vnd.sqlite3' },
  ...TABLES.map(({ name }) => ({ name: `${name}.csv`, mediaType: CSV })),
  { name: 'datapackage.json', mediaType: 'application/json' },
];

/** Make all downloads of an archive. */
export function dataFiles(source: DataSource): readonly DataFile[] {
  const files = DATA_FILES.flatMap(({ name, mediaType }): DataFile[] => {
    const content = contentOf(name, source);
    return content === undefined ? [] : [{ name, mediaType, content }];
  });
  return [...files, { name: 'datapackage.json', mediaType: 'application/json', content: dataPackage(files) }];
}

function contentOf(name: string, source: DataSource): DataFile['content'] | undefined {
  if (name === 'briefings.jsonl') return jsonLines(source.briefings);
  if (name === 'archive.sqlite') return sqliteOf(TABLES, source);
  const table = TABLES.find((table) => name === `${table.name}.csv`);
  return table === undefined ? undefined : csvOf(table, source);
}

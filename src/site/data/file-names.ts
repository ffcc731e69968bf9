import { TABLES } from './tables.ts';

/** A download by name. */
export interface DataFileName {
  readonly name: string;
  readonly mediaType: string;
}

export const LINES: DataFileName = { name: 'briefings.jsonl', mediaType: 'application/jsonl' };
export const DATABASE: DataFileName = { name: 'archive.sqlite', mediaType: 'application/vnd.sqlite3' };
export const PACKAGE: DataFileName = { name: 'datapackage.json', mediaType: 'application/json' };
export const CSV = TABLES.map((table) => ({ table, name: `${table.name}.csv`, mediaType: 'text/csv' }));

/** What there is to download, in the order that the data page lists it. */
export const DATA_FILES: readonly DataFileName[] = [LINES, DATABASE, ...CSV, PACKAGE];

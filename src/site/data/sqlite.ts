import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Column, DataSource, Table } from './table.ts';

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/**
 * The tables as a SQLite database, which Datasette and every SQLite tool open. The same tables give the same bytes:
 * rows go in in their order, and nothing in the file tells when it was made.
 *
 * @param tables each after those that it refers to
 */
export function sqliteOf(tables: readonly Table[], source: DataSource): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-data-'));
  const file = join(folder, 'archive.sqlite');
  try {
    const database = new DatabaseSync(file);
    // Nobody else reads it while it is written, and a half-written one is thrown away.
    database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    database.exec('BEGIN');
    for (const table of tables) fill(database, table, source);
    database.exec('COMMIT');
    database.close();
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(database: DatabaseSync, table: Table, source: DataSource): void {
  const { name, columns, rows, references } = table;
  database.exec(creationOf(table));
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows(source)) {
    insert.run(...row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
  }
  for (const { column } of references)
    database.exec(`CREATE INDEX ${name}_by_${column} ON ${name} (${column})`);
}

function creationOf({ name, columns, key, references }: Table): string {
  const parts = [
    ...columns.map(({ name, type, isRequired }) => `${name} ${TYPES[type]}${isRequired ? ' NOT NULL' : ''}`),
    ...(key.length > 0 ? [`PRIMARY KEY (${key.join(', ')})`] : []),
    ...references.map(({ column, table, to }) => `FOREIGN KEY (${column}) REFERENCES ${table} (${to})`),
  ];
  return `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)`;
}

import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Column, DataPart, Table } from './table.ts';

/** A database that grows while the archive is read. */
export interface DatabaseFile {
  readonly add: (part: DataPart) => void;
  /** Finish it. */
  readonly close: () => void;
}

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/**
 * Begin a SQLite database of some tables, which Datasette and every SQLite tool open. The same parts give the same
 * bytes: rows go in in their order, and nothing in the file tells when it was made.
 *
 * @param path a file that is there already is replaced
 */
export function openDatabase(path: string, tables: readonly Table[]): DatabaseFile {
  rmSync(path, { force: true });
  // A row may come before the one that it refers to: both are there at the end.
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  // Nobody else reads it while it is written, and a half-written one is thrown away.
  database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  database.exec('BEGIN');
  const inserts = tables.map((table) => {
    database.exec(creationOf(table));
    const values = table.columns.map(() => '?').join(', ');
    return { table, insert: database.prepare(`INSERT INTO ${table.name} VALUES (${values})`) };
  });
  return {
    add: (part) => {
      for (const { table, insert } of inserts) {
        for (const row of table.rows(part))
          insert.run(...row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
      }
    },
    close: () => {
      for (const { name, references } of tables) {
        for (const { column } of references)
          database.exec(`CREATE INDEX ${name}_by_${column} ON ${name} (${column})`);
      }
      database.exec('COMMIT');
      database.close();
    },
  };
}

function creationOf({ name, columns, key, references }: Table): string {
  const parts = [
    ...columns.map(({ name, type, isRequired }) => `${name} ${TYPES[type]}${isRequired ? ' NOT NULL' : ''}`),
    ...(key.length > 0 ? [`PRIMARY KEY (${key.join(', ')})`] : []),
    ...references.map(({ column, table, to }) => `FOREIGN KEY (${column}) REFERENCES ${table} (${to})`),
  ];
  return `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)`;
}

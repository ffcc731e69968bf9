import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columnDocs } from '../../src/site/data/column-docs.ts';
import { csvCell, csvOf } from '../../src/site/data/csv.ts';
import { DATA_FILES } from '../../src/site/data/data-files.ts';
import { fieldDocs } from '../../src/site/data/field-docs.ts';
import { jsonLines } from '../../src/site/data/json-lines.ts';
import { sqliteOf } from '../../src/site/data/sqlite.ts';
import type { Cell, DataSource, Table } from '../../src/site/data/table.ts';
import { TABLES } from '../../src/site/data/tables.ts';
import { dataStrings } from '../../src/strings/data.ts';

const NASTY = ['قال: "لا"، ثم', 'سطر\nآخر', '=HYPERLINK("x")', '+1', '-1', '@a', '\tx', '', 'a,b', "'"];

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return {
    name: 'things',
    columns: [
      { name: 'id', type: 'integer', about: 'x', isRequired: true },
      { name: 'text', type: 'string', about: 'x' },
      { name: 'yes', type: 'boolean', about: 'x' },
    ],
    key: ['id'],
    references: [],
    rows: () => rows,
  };
}

const EMPTY: DataSource = { briefings: [], things: [] };
const ROWS: readonly (readonly Cell[])[] = NASTY.map((text, i) => [i, text, i % 2 === 0]);

/** Open bytes as a database and read all rows of a table. */
async function rowsIn(bytes: Uint8Array, table: string): Promise<readonly Record<string, unknown>[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'mujaz-sqlite-')), 'x.sqlite');
  writeFileSync(file, bytes);
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  const rows = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
  database.close();
  return rows;
}

describe('CSV', () => {
  it('begins with a byte order mark and comes back as it was, but for formulas', () => {
    const csv = csvOf(tableOf(ROWS), EMPTY);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const read = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(read.map(({ text }) => text)).toEqual(
      NASTY.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text)),
    );
    expect(read[0]).toMatchObject({ id: '0', yes: 'true' });
  });

  it.each([
    [null, ''],
    [0.5, '0.5'],
    [-1, '-1'],
    [false, 'false'],
    ['-1', "'-1"],
    ['\r', `"'\r"`],
  ])('writes %j as %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });
});

describe('SQLite', () => {
  it('holds the rows as they are', async () => {
    const rows = await rowsIn(sqliteOf([tableOf(ROWS)], EMPTY), 'things');
    expect(rows.map(({ text }) => text)).toEqual(NASTY);
    expect(rows[1]).toEqual({ id: 1, text: '+1'.replace('+1', NASTY[1] ?? ''), yes: 0 });
  });

  it('is the same bytes for the same rows', () => {
    expect(Buffer.from(sqliteOf([tableOf(ROWS)], EMPTY)).equals(sqliteOf([tableOf(ROWS)], EMPTY))).toBe(true);
  });

  it('makes every table of the archive, also empty', async () => {
    const bytes = sqliteOf(TABLES, EMPTY);
    for (const { name } of TABLES) expect(await rowsIn(bytes, name)).toEqual([]);
  });
});

it('JSON Lines without briefings is an empty file', () => {
  expect(jsonLines([])).toBe('');
});

describe('the documentation', () => {
  it('says of every field of the schema what it holds', () => {
    const docs = fieldDocs();
    expect(docs.filter(({ about }) => about === undefined)).toEqual([]);
    const paths = docs.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(['title', 'statements[].speaker.refersTo.text', 'date.value']),
    );
    expect(docs.find(({ path }) => path === 'date.origin')?.type).toBe(
      '"unknown" | "stated" | "inferred" | "person"',
    );
    expect(docs.find(({ path }) => path === 'url')).toMatchObject({ type: 'string', isOptional: true });
  });

  it('says of every column and every file what it holds', () => {
    const aboutOf = columnDocs();
    for (const column of TABLES.flatMap(({ columns }) => columns))
      expect(aboutOf(column).length).toBeGreaterThan(3);
    expect(Object.keys(dataStrings.files)).toEqual(DATA_FILES.map(({ name }) => name));
    expect(() => aboutOf({ name: 'x', type: 'string', field: 'no.such' })).toThrow('not documented');
  });
});

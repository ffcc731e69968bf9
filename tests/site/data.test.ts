import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columnDocs } from '../../src/site/data/column-docs.ts';
import { csvCell, csvHead, csvLines } from '../../src/site/data/csv.ts';
import { fieldDocs } from '../../src/site/data/field-docs.ts';
import { DATA_FILES } from '../../src/site/data/file-names.ts';
import { openDatabase } from '../../src/site/data/sqlite.ts';
import type { Cell, DataPart, Table } from '../../src/site/data/table.ts';
import { TABLES } from '../../src/site/data/tables.ts';
import { factsOf, openTextFile } from '../../src/site/data/text-file.ts';
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

const EMPTY: DataPart = { briefings: [], things: [] };
const ROWS: readonly (readonly Cell[])[] = NASTY.map((text, i) => [i, text, i % 2 === 0]);

/** Make a database of the rows of some tables. */
async function databaseOf(tables: readonly Table[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'mujaz-sqlite-')), 'x.sqlite');
  const database = openDatabase(file, tables);
  database.add(EMPTY);
  database.close();
  return file;
}

/** All rows of a table in a database. */
function rowsIn(file: string, table: string): readonly Record<string, unknown>[] {
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  const rows = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
  database.close();
  return rows;
}

describe('CSV', () => {
  it('begins with a byte order mark and comes back as it was, but for formulas', () => {
    const csv = csvHead(tableOf(ROWS)) + csvLines(tableOf(ROWS), EMPTY);
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
    const rows = rowsIn(await databaseOf([tableOf(ROWS)]), 'things');
    expect(rows.map(({ text }) => text)).toEqual(NASTY);
    expect(rows[1]).toEqual({ id: 1, text: NASTY[1], yes: 0 });
  });

  it('is the same bytes for the same rows', async () => {
    const [one, other] = [await databaseOf([tableOf(ROWS)]), await databaseOf([tableOf(ROWS)])];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it('makes every table of the archive, also empty', async () => {
    const file = await databaseOf(TABLES);
    for (const { name } of TABLES) expect(rowsIn(file, name)).toEqual([]);
  });
});

it('a text file is cut nowhere, and its bytes and hash are told', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'mujaz-text-')), 'x.txt');
  const lines = Array.from({ length: 20_000 }, (_, i) => `السطر ${i} من ملف طويل 🙂\n`);
  const file = openTextFile(path);
  for (const line of lines) file.add(line);
  const { bytes, sha256 } = file.close();
  const written = readFileSync(path);
  expect(written.toString()).toBe(lines.join(''));
  expect(bytes).toBe(written.length);
  expect(factsOf(path)).toEqual({ bytes, sha256 });
  expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
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

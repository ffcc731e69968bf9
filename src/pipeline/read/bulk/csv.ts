import { type CsvError, type Info, parse } from 'csv-parse/sync';
import type { RawEntry, Splitter } from './entry.ts';

/** Excel writes above a table what divides its cells. */
const STATED = /^sep=([^\r\n])(?=\r?\n)/i;

/** A longer cell above a table is the text of an article. */
const LONGEST_NAME = 100;

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: Info;
}

/** Take a table apart whose first row names its columns; commas, semicolons or tabs divide them. */
export const splitCsv: Splitter = function* (all) {
  const [stated = '', mark] = STATED.exec(all) ?? [];
  // The line stays, blank, so that the numbers of the others hold.
  const text = all.slice(stated.length);
  const broken: { problem: string; line: number }[] = [];
  const rows = parse(text, {
    bom: true,
    columns: true,
    delimiter: mark ?? delimiterOf(text),
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken.push({ problem: problemOf(error), line: lineOf(error) });
      return undefined;
    },
  }) as unknown as readonly Parsed[];
  const names = Object.keys(rows[0]?.record ?? {});
  if (names.some((name) => name.length > LONGEST_NAME)) {
    yield { problem: 'the first row of the table holds no names of columns', line: 1 };
    return;
  }
  for (const { record, info } of rows) yield toEntry(record, info);
  yield* broken;
};

function toEntry(fields: Readonly<Record<string, string>>, { lines }: Info): RawEntry {
  const record = JSON.stringify(fields);
  const inside = Object.values(fields).reduce((sum, value) => sum + value.split('\n').length - 1, 0);
  return { fields, record, line: lines - inside };
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (mark: string) => head.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function problemOf(error: CsvError | undefined): string {
  return error?.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is never closed'
    : 'the row has more or fewer cells than the first, or a quotation mark inside a cell';
}

function lineOf(error: CsvError | undefined): number {
  const { lines } = (error ?? {}) as { readonly lines?: number };
  return lines ?? 1;
}

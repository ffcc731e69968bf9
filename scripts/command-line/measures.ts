import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equip } from '../../src/pipeline/evaluate/equipment.ts';
import { flatten, printTable, showFigure } from '../../src/pipeline/evaluate/table.ts';
import { type Figures, TASKS } from '../../src/pipeline/evaluate/tasks.ts';
import { evaluateSearch } from '../../src/search/evaluate/search-figures.ts';
import { evaluateVariants } from '../../src/search/evaluate/variant-figures.ts';

/** Something that can be measured: what the pipeline reads, and search. */
export interface Measure {
  readonly task: string;
  /** The files that it takes, in order. */
  readonly takes: string;
  /** Development files to measure, relative to the data folder: each entry is one call. */
  readonly files: readonly (readonly string[])[];
  /** What DESIGN.md measured of others, by figure. */
  readonly baseline: Readonly<Record<string, string>>;
  /** @param root the archive whose registry is used */
  readonly run: (files: readonly string[], root: string) => Promise<Figures>;
}

const SEARCH: Measure = {
  task: 'search',
  takes: '<docs.jsonl> <queries.jsonl>',
  files: ['questions', 'keywords'].map((kind) => ['search/docs.jsonl', `search/${kind}.dev.jsonl`]),
  baseline: { mrr10: 'Lucene ArabicAnalyzer: .775 questions, .698 keywords' },
  run: async ([documents = '', queries = '']) => ({ ...(await evaluateSearch(documents, queries)) }),
};

const VARIANTS: Measure = {
  ...SEARCH,
  task: 'search-variants',
  baseline: {},
  run: async ([documents = '', queries = '']) => ({ ...(await evaluateVariants(documents, queries)) }),
};

/** All measures, in the order in which an article meets what they measure. */
export const MEASURES: readonly Measure[] = [
  ...TASKS.map(({ name, files, baseline, run }) => ({
    task: name,
    takes: '<file>',
    files: files.map((file) => [file]),
    baseline,
    run: async ([file = '']: readonly string[], root: string) => {
      const { equipment, messages } = await equip(root);
      for (const message of messages) console.error(String(message));
      return run(file, await readFile(file, 'utf8'), equipment);
    },
  })),
  SEARCH,
  VARIANTS,
];

/**
 * Measure all that a folder has development files for.
 *
 * @returns a table with what others reach beside; undefined if the folder has none of the files
 */
export async function measureAll(data: string, root: string): Promise<string | undefined> {
  const rows = [['task', 'file', 'figure', 'value', 'before']];
  for (const { task, files, baseline, run } of MEASURES) {
    for (const call of files) {
      const paths = call.map((file) => join(data, file));
      if (!paths.every((path) => existsSync(path))) continue;
      for (const [figure, value] of flatten(await run(paths, root))) {
        rows.push([task, call.at(-1) ?? '', figure, showFigure(value), baseline[figure] ?? '']);
      }
    }
  }
  return rows.length > 1 ? printTable(rows) : undefined;
}

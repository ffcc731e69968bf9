import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { equip } from '../src/pipeline/evaluate/equipment.ts';
import { flatten, printTable, showFigure } from '../src/pipeline/evaluate/table.ts';
import { type Figures, TASKS } from '../src/pipeline/evaluate/tasks.ts';
import { evaluateSearch } from '../src/search/evaluation.ts';
import { runCommand } from './command-line/command.ts';

const names = [...TASKS.map(({ name }) => name), 'search'].join(', ');

await runCommand({
  name: 'evaluate',
  about: `Measure how well Arabic is read. Tasks: ${names}. The last line is JSON. Without a task, measure all that is in the data folder.`,
  rest: '[task file]',
  flags: {
    data: { type: 'string', value: 'folder', about: 'development files (default: ../shared/data)' },
    root: {
      type: 'string',
      value: 'folder',
      about: 'the archive whose registry is used (default: this folder)',
    },
  },
  run: async ({ flags, rest: [task, file] }) => {
    const root = String(flags['root'] ?? '.');
    if (task === undefined) return evaluateAll(String(flags['data'] ?? '../shared/data'), root);
    if (file === undefined || !names.split(', ').includes(task)) {
      console.error(`Name a task (${names}) and its file.`);
      return 2;
    }
    console.log(JSON.stringify(await evaluate(task, file, root)));
    return 0;
  },
});

async function evaluate(task: string, file: string, root: string): Promise<Figures> {
  if (task === 'search') return { ...(await evaluateSearch(join(dirname(file), 'docs.jsonl'), file)) };
  const { equipment, messages } = await equip(root);
  for (const message of messages) console.error(String(message));
  const found = TASKS.find(({ name }) => name === task);
  return found?.run(file, await readFile(file, 'utf8'), equipment) ?? {};
}

async function evaluateAll(data: string, root: string): Promise<number> {
  const rows = [['task', 'file', 'figure', 'value', 'before']];
  for (const { name, files, baseline } of TASKS) {
    for (const file of files.filter((one) => existsSync(join(data, one)))) {
      for (const [figure, value] of flatten(await evaluate(name, join(data, file), root))) {
        rows.push([name, file, figure, showFigure(value), baseline[figure] ?? '']);
      }
    }
  }
  console.log(
    rows.length > 1
      ? printTable(rows)
      : `There is no development data in ${data}; name a folder with --data.`,
  );
  return rows.length > 1 ? 0 : 1;
}

import { runCommand } from './command-line/command.ts';
import { MEASURES, measureAll } from './command-line/measures.ts';
import { inWords } from './command-line/words.ts';

const usage = MEASURES.map(({ task, takes }) => `  evaluate -- ${task} ${takes}`).join('\n');

await runCommand({
  name: 'evaluate',
  about:
    'Measure how well Arabic is read and found. The last line is JSON. Without a task, measure all that the data folder has files for.',
  more: usage,
  rest: '[task file …]',
  flags: {
    data: { type: 'string', value: 'folder', about: 'development files (default: ../shared/data)' },
    root: {
      type: 'string',
      value: 'folder',
      about: 'the archive whose registry is used (default: this folder)',
    },
  },
  run: async ({ flags, rest: [task, ...files] }) => {
    const root = String(flags['root'] ?? '.');
    const data = String(flags['data'] ?? '../shared/data');
    if (task === undefined) {
      const table = await measureAll(data, root);
      console.log(
        table ?? inWords('There is no development data in {data}; name a folder with --data.', { data }),
      );
      return table === undefined ? 1 : 0;
    }
    const measure = MEASURES.find((one) => one.task === task);
    if (measure === undefined || files.length !== measure.takes.split(' ').length) {
      console.error(`${inWords('Name a task and its files:')}\n${usage}`);
      return 2;
    }
    console.log(JSON.stringify(await measure.run(files, root)));
    return 0;
  },
});

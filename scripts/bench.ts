import { leaveNothingBehind } from '../tests/temporary-folder.ts';
import { type Given, runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

const tasks: Readonly<Record<string, (given: Given) => Promise<void>>> = {
  build: async ({ flags }) => (await import('../bench/build.ts')).benchBuild(Number(flags['size'] ?? 1000)),
  pipeline: async ({ flags, rest }) =>
    (await import('../bench/pipeline.ts')).benchPipeline(rest.slice(1), Number(flags['size'] ?? 600)),
  lighthouse: async () => (await import('../bench/lighthouse.ts')).benchLighthouse(),
  offline: async ({ flags }) =>
    (await import('../bench/offline/index.ts')).benchOffline({
      sizes: String(flags['size'] ?? 1000)
        .split(',')
        .map(Number),
      limit: Number(flags['limit'] ?? 600),
      ...(flags['keep'] !== undefined && { keep: String(flags['keep']) }),
    }),
  search: async ({ flags }) => {
    const { benchSearch } = await import('../bench/search/index.ts');
    await (flags['size'] === undefined ? benchSearch() : benchSearch([Number(flags['size'])]));
  },
};

await runCommand({
  name: 'bench',
  about: 'Measure speed, memory and bytes, on synthetic articles or on JSON lines of texts (pipeline).',
  more: Object.keys(tasks)
    .map((task) => `  bench -- ${task}`)
    .join('\n'),
  rest: '<task> [file …]',
  flags: {
    size: {
      type: 'string',
      value: 'articles',
      about:
        'number of synthetic articles (build, offline: 1000, pipeline: 600, search: 1,000, 10,000 and 50,000 in turn); offline takes several, as in 24,1000,5000',
    },
    limit: {
      type: 'string',
      value: 'seconds',
      about: 'offline: end saving file by file then, and say how far it came (600)',
    },
    keep: {
      type: 'string',
      value: 'folder',
      about: 'offline: keep the archives there, so that the next run builds only what has changed',
    },
  },
  run: async (given) => {
    const task = tasks[given.rest[0] ?? ''];
    if (task === undefined) {
      console.error(inWords('Name a task: {tasks}.', { tasks: Object.keys(tasks).join(', ') }));
      return 2;
    }
    leaveNothingBehind();
    await task(given);
    return 0;
  },
});

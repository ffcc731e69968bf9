import { join } from 'node:path';
import { layOutTestArchive } from '../tests/articles/archive.ts';
import { runCommand } from './command-line/command.ts';
import { showArchive } from './command-line/show-archive.ts';

await runCommand({
  name: 'demo',
  about:
    'Build and serve a site of the test articles in tests/articles/, so that every page can be seen full.',
  flags: {
    port: {
      type: 'string',
      value: 'number',
      about: 'port to serve on (4321; the next free one if it is taken)',
    },
    'no-serve': { type: 'boolean', about: 'stop when the site is built' },
  },
  run: async ({ flags }) => {
    const root = join(import.meta.dirname, '..', '.demo');
    await layOutTestArchive(root);
    const isServed = flags['no-serve'] !== true;
    return showArchive({ root, out: join(root, 'dist'), port: Number(flags['port'] ?? 4321), isServed });
  },
});

import { resolve } from 'node:path';
import { runCommand } from './command-line/command.ts';
import { showArchive } from './command-line/show-archive.ts';

await runCommand({
  name: 'start',
  about: 'Turn the articles in seeds/ into the site, and serve it on this machine.',
  flags: {
    port: {
      type: 'string',
      value: 'number',
      about: 'port to serve on (4321; the next free one if it is taken)',
    },
    root: {
      type: 'string',
      value: 'folder',
      about: 'the archive that holds seeds/ and content/ (this folder)',
    },
    'no-serve': { type: 'boolean', about: 'stop when the site is built' },
  },
  run: ({ flags }) => {
    const root = resolve(String(flags['root'] ?? '.'));
    const isServed = flags['no-serve'] !== true;
    return showArchive({ root, out: resolve(root, 'dist'), port: Number(flags['port'] ?? 4321), isServed });
  },
});

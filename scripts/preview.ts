import { resolve } from 'node:path';
import { serveSite } from '../src/site/serve.ts';
import { settings } from '../src/site.config.ts';
import { isBuilt } from './command-line/built-site.ts';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'preview',
  about: 'Serve the built site on this machine, as a static host would.',
  flags: {
    port: {
      type: 'string',
      value: 'number',
      about: 'port to serve on (4321; the next free one if it is taken)',
    },
    out: { type: 'string', value: 'folder', about: 'the built site (dist/)' },
  },
  run: async ({ flags }) => {
    const out = resolve(String(flags['out'] ?? 'dist'));
    if (!isBuilt(out)) return 1;
    const { url } = await serveSite(out, Number(flags['port'] ?? 4321), settings.base);
    console.log(inWords('The site is at {url} — stop with Ctrl+C.', { url }));
    return 0;
  },
});

import { runCommand } from './command-line/command.ts';
import { runTool } from './command-line/run-tool.ts';

await runCommand({
  name: 'dev',
  about:
    'Serve the site while you work on it: pages follow every change of content/ and src/. Search needs a build.',
  flags: {
    port: {
      type: 'string',
      value: 'number',
      about: 'port to serve on (4321; the next free one if it is taken)',
    },
  },
  run: ({ flags }) => runTool('astro', ['dev', ...(flags['port'] ? ['--port', String(flags['port'])] : [])]),
});

import { runCommand } from './command-line/command.ts';
import { runTool } from './command-line/run-tool.ts';

await runCommand({
  name: 'test',
  about: 'Run everything: lint, unit tests, properties, cases, and the site in a real browser.',
  rest: '[file …]',
  flags: {},
  run: async ({ rest }) => {
    if (rest.length > 0) return runTool('vitest', ['run', ...rest]);
    const lint = await runTool('node', ['scripts/lint.ts']);
    return Math.max(lint, await runTool('vitest', ['run']));
  },
});

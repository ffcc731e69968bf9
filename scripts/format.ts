import { runCommand } from './command-line/command.ts';
import { runTools } from './command-line/run-tool.ts';

await runCommand({
  name: 'format',
  about: 'Format all code, and mend what the linter can mend by itself.',
  flags: {},
  run: () =>
    runTools([
      ['biome', 'check', '--write'],
      ['prettier', '--write', '--log-level=warn', 'src/**/*.astro'],
    ]),
});

import { runCommand } from './command-line/command.ts';
import { runTools } from './command-line/run-tool.ts';

await runCommand({
  name: 'lint',
  about: 'Check types, lint rules and formatting. Changes nothing.',
  flags: {},
  run: () =>
    runTools([
      ['biome', 'check', '--error-on-warnings'],
      ['prettier', '--check', '--log-level=warn', 'src/**/*.astro'],
      ['astro', 'check', '--minimumSeverity', 'warning'],
    ]),
});

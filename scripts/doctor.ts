import { resolve } from 'node:path';
import { runCommand } from './command-line/command.ts';
import { examine } from './command-line/examination.ts';
import { ROOT } from './command-line/tell.ts';

const MARKS = { good: '✓', notice: '!', bad: '✗' } as const;

await runCommand({
  name: 'doctor',
  about:
    'Look at what Mujaz needs: Node, packages, disk, terminal, git, the archive. Says what to do; changes nothing.',
  flags: { root: ROOT },
  run: async ({ flags: { root = '.' } }) => {
    const findings = await examine(resolve(String(root)));
    for (const { state, what, todo } of findings) {
      console.log(`${MARKS[state]} ${what}${todo === undefined ? '' : `\n    ${todo}`}`);
    }
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
});

import { resolve } from 'node:path';
import { acceptCopy } from '../src/pipeline/write/accept.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'accept',
  about:
    'Accept a copy: both briefings stay, check and ingest tell no more of the pair, and their pages state that they are copies.',
  rest: '<id> <other id>',
  flags: { root: ROOT },
  run: async ({ flags: { root = '.' }, rest: [id, other, ...more] }) => {
    if (id === undefined || other === undefined || more.length > 0) {
      console.error(inWords('Give the ids of two briefings, such as border-talks border-talks-short.'));
      return 2;
    }
    const folder = resolve(String(root));
    const code = tell(await underLock(folder, () => acceptCopy(folder, id, other)));
    if (code === 0)
      console.log(inWords('content/briefings/{id}.mdx now has it under copies; commit it.', { id }));
    return code;
  },
});

import { resolve } from 'node:path';
import { acceptCopies } from '../src/pipeline/write/accept.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'accept',
  about:
    'Accept copies: all these briefings stay, check and ingest tell no more of them, and their pages state that they are copies.',
  rest: '<id> <other id> …',
  flags: { root: ROOT },
  run: async ({ flags: { root = '.' }, rest: [id, ...others] }) => {
    if (id === undefined || others.length === 0) {
      console.error(
        inWords('Give the ids of two briefings or more, such as border-talks border-talks-short.'),
      );
      return 2;
    }
    const folder = resolve(String(root));
    const code = tell(await underLock(folder, () => acceptCopies(folder, id, others)));
    if (code === 0)
      console.log(inWords('content/briefings/{id}.mdx now names them under copies; commit it.', { id }));
    return code;
  },
});

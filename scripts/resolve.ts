import { resolve } from 'node:path';
import { resolveConflicts } from '../src/pipeline/write/resolve.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'resolve',
  about:
    'Settle what a person and the machine changed each in another way, as npm run check lists it: for one field of a briefing, or for all of them.',
  rest: '<id> [field]',
  flags: {
    keep: { type: 'string', value: 'person|machine', about: 'whose side stands from now on' },
    root: ROOT,
  },
  run: async ({ flags: { keep, root = '.' }, rest: [id, field] }) => {
    if (id === undefined || (keep !== 'person' && keep !== 'machine')) {
      console.error(inWords('Give the id of a briefing, and --keep person or --keep machine.'));
      return 2;
    }
    const folder = resolve(String(root));
    const done = await underLock(folder, () => resolveConflicts(folder, { id, field, keep }));
    if (!('settled' in done)) return tell(done);
    for (const field of done.settled) {
      const words =
        keep === 'person' ? '{id}: {field} is the person’s now' : '{id}: {field} is the machine’s now';
      console.log(inWords(words, { id, field }));
    }
    return tell(done.messages);
  },
});

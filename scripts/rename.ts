import { resolve } from 'node:path';
import { renameBriefing } from '../src/pipeline/write/gone.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'rename',
  about:
    'Give a briefing another id: its seed and all that belongs to it are renamed, and its old address leads to the new one.',
  rest: '<id> <new-name>',
  flags: { root: ROOT },
  run: async ({ flags: { root = '.' }, rest: [id, name] }) => {
    if (id === undefined || name === undefined || /[/\\]/.test(name)) {
      console.error(inWords('Give the id of a briefing, and the new name of its seed without extension.'));
      return 2;
    }
    const folder = resolve(String(root));
    const done = await underLock(folder, () => renameBriefing(folder, id, name));
    if (!('files' in done)) return tell(done);
    for (const file of done.files) console.log(inWords('wrote {file}', { file }));
    return tell(done.messages);
  },
});

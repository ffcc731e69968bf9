import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDay, outputDay } from '../src/briefing/publication.ts';
import { withdrawBriefing } from '../src/pipeline/write/gone.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'withdraw',
  about:
    'Take a briefing and its seed out of the archive. Its address stays and tells readers the reason; the history keeps the files.',
  rest: '<id>',
  flags: {
    reason: { type: 'string', value: 'text', about: 'what readers are told, in Arabic' },
    date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day of the withdrawal (today, in UTC)' },
    root: ROOT,
  },
  run: async ({ flags: { reason, date = outputDay(process.env), root = '.' }, rest: [id] }) => {
    if (id === undefined || typeof reason !== 'string' || reason.trim() === '' || !isDay(String(date))) {
      console.error(inWords('Give the id of a briefing and --reason "…"; --date is YYYY-MM-DD.'));
      return 2;
    }
    const folder = resolve(String(root));
    const why = { date: String(date), reason: reason.trim() };
    const done = await underLock(folder, () => withdrawBriefing(folder, id, why));
    if (!('files' in done)) return tell(done);
    for (const file of done.files)
      console.log(inWords(existsSync(join(folder, file)) ? 'wrote {file}' : 'removed {file}', { file }));
    return tell(done.messages);
  },
});

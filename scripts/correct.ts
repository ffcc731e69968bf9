import { resolve } from 'node:path';
import { isDay, outputDay } from '../src/briefing/publication.ts';
import { addCorrection } from '../src/pipeline/write/correct.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'correct',
  about: 'Tell readers of a correction: one line with its day, on the page of a briefing that you corrected.',
  rest: '<id> "<what was corrected>"',
  flags: {
    date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day of the correction (today, in UTC)' },
    root: ROOT,
  },
  run: async ({ flags: { date = outputDay(process.env), root = '.' }, rest: [id, ...words] }) => {
    const text = words.join(' ').trim();
    if (id === undefined || text === '' || !isDay(String(date))) {
      console.error(
        inWords('Give the id of a briefing and what was corrected, in quotes; --date is YYYY-MM-DD.'),
      );
      return 2;
    }
    const folder = resolve(String(root));
    const correction = { date: String(date), text };
    const code = tell(await underLock(folder, () => addCorrection(folder, id, correction)));
    if (code === 0)
      console.log(inWords('content/briefings/{id}.mdx now tells it; commit it with the correction.', { id }));
    return code;
  },
});

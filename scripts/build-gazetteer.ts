import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';
import { makeStatesTable } from './gazetteer/states-table.ts';

const FILE = 'src/registry/gazetteers/states.tsv';

await runCommand({
  name: 'build-gazetteer',
  about: 'Collect what CLDR and two packages know of states.',
  more: `  ${FILE}`,
  flags: { date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day to write on top of the file' } },
  run: async ({ flags }) => {
    const date = flags['date'];
    if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
      console.error(inWords('Give --date YYYY-MM-DD: the file says when it was made.'));
      return 2;
    }
    await writeFile(join(import.meta.dirname, '..', FILE), await makeStatesTable(date));
    console.log(inWords('wrote {file}', { file: FILE }));
    return 0;
  },
});

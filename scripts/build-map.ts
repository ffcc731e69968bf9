import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';
import { makeBorders } from './map/borders.ts';

const FILE = 'src/site/map/borders.tsv';

await runCommand({
  name: 'build-map',
  about: 'Draw the land and the borders of the map from Natural Earth.',
  more: `  ${FILE}`,
  flags: { date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day to write on top of the file' } },
  run: async ({ flags }) => {
    const date = flags['date'];
    if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
      console.error(inWords('Give --date YYYY-MM-DD: the file says when it was made.'));
      return 2;
    }
    await writeFile(join(import.meta.dirname, '..', FILE), await makeBorders(date));
    console.log(inWords('wrote {file}', { file: FILE }));
    return 0;
  },
});

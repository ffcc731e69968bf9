import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { inWords, type Words } from './words.ts';

/** A table of the project that is made from packages, and says on its top when it was made. */
interface MadeTable {
  /** Name of the command that makes it. */
  readonly name: string;
  readonly about: Words;
  /** Path in the project. */
  readonly file: string;
  /** @param date YYYY-MM-DD */
  readonly make: (date: string) => string | Promise<string>;
}

/** Run the command that makes a table anew, as `npm run <name> -- --date YYYY-MM-DD`. Without a day it exits with 2. */
export async function makeTable({ name, about, file, make }: MadeTable): Promise<void> {
  await runCommand({
    name,
    about,
    more: `  ${file}`,
    flags: { date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day to write on top of the file' } },
    run: async ({ flags }) => {
      const date = flags['date'];
      if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
        console.error(inWords('Give --date YYYY-MM-DD: the file says when it was made.'));
        return 2;
      }
      await writeFile(join(import.meta.dirname, '..', '..', file), await make(date));
      console.log(inWords('wrote {file}', { file }));
      return 0;
    },
  });
}

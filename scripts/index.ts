import { join } from 'node:path';
import { indexArchive } from '../src/search/build/archive-index.ts';
import { foldersOf } from '../src/site/folders.ts';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'index',
  about: 'Build the search index of a built site from the archive’s briefings.',
  flags: {
    root: { type: 'string', value: 'folder', about: 'the archive: the folder that holds content/' },
    out: {
      type: 'string',
      value: 'folder',
      about: 'the built site; the index goes into its pagefind/ folder',
    },
  },
  run: async ({ flags }) => {
    const env = { ...process.env };
    if (typeof flags['root'] === 'string') env['MUJAZ_ROOT'] = flags['root'];
    if (typeof flags['out'] === 'string') env['MUJAZ_OUT'] = flags['out'];
    const { root, out } = foldersOf(env, process.cwd());
    const target = { out: join(out, 'pagefind'), cache: join(root, '.cache', 'search') };
    const { shards } = await indexArchive(root, target);
    console.log(
      inWords('Indexed {count} briefings.', {
        count: shards.reduce((sum, { documents }) => sum + documents, 0),
      }),
    );
    return 0;
  },
});

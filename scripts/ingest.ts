import { resolve } from 'node:path';
import { languageOf } from '../src/briefing/message-language.ts';
import { runCommand } from './command-line/command.ts';
import { ingestOnce } from './command-line/ingest-once.ts';
import { LANGUAGE } from './command-line/language.ts';
import { ROOT } from './command-line/tell.ts';
import { watchFolders } from './command-line/watch-folders.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'ingest',
  about:
    'Make a briefing of every article in seeds/ and write those that changed into content/. Corrections stay.',
  flags: {
    only: { type: 'string', value: 'glob', about: 'only seeds whose path or id matches' },
    'dry-run': {
      type: 'boolean',
      about: 'show what would change as a unified diff; exit 1 if anything would',
    },
    jobs: {
      type: 'string',
      value: 'number',
      about: 'articles to work on at the same time (as many as cores and memory allow)',
    },
    watch: { type: 'boolean', about: 'go on, and ingest again whenever seeds or the registry change' },
    language: LANGUAGE,
    root: ROOT,
  },
  run: async ({ flags }) => {
    const { only, root: folder = '.', 'dry-run': isDryRun, jobs } = flags;
    if (jobs !== undefined && !/^[1-9]\d?$/.test(String(jobs))) {
      console.error(inWords('--jobs takes a number from 1 to 99.'));
      return 2;
    }
    const language = languageOf(flags['language']);
    const root = resolve(String(folder));
    const order = {
      root,
      only: typeof only === 'string' ? only : undefined,
      isDryRun: isDryRun === true,
      ...(jobs !== undefined && { jobs: Number(jobs) }),
    };
    if (flags['watch'] !== true) return ingestOnce(order, language);
    return watchFolders(root, ['seeds', 'content/registry'], () => ingestOnce(order, language));
  },
});

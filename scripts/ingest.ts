import { resolve } from 'node:path';
import { showProgress } from '../src/pipeline/progress.ts';
import { isFatal } from '../src/pipeline/report.ts';
import { ingest, type Order } from '../src/pipeline/run.ts';
import { showChanges } from '../src/pipeline/write/show-changes.ts';
import { runCommand } from './command-line/command.ts';
import { hasColour, ROOT, tell } from './command-line/tell.ts';
import { watchFolders } from './command-line/watch-folders.ts';

/** Logs of CI keep every line: none is written over there, even where it pretends to be a terminal. */
const SCREEN = {
  isTTY: process.stderr.isTTY && !process.env['CI'],
  write: (text: string) => process.stderr.write(text),
};

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
    root: ROOT,
  },
  run: async ({ flags }) => {
    const { only, root: folder = '.', 'dry-run': isDryRun, jobs } = flags;
    if (jobs !== undefined && !/^[1-9]\d?$/.test(String(jobs))) {
      console.error('--jobs takes a number from 1 to 99.');
      return 2;
    }
    const root = resolve(String(folder));
    const order = {
      root,
      only: typeof only === 'string' ? only : undefined,
      isDryRun: isDryRun === true,
      ...(jobs !== undefined && { jobs: Number(jobs) }),
    };
    if (flags['watch'] !== true) return ingestOnce(order);
    return watchFolders(root, ['seeds', 'content/registry'], () => ingestOnce(order));
  },
});

/** @returns the exit code */
async function ingestOnce(order: Order): Promise<number> {
  let progress: ((done: number) => void) | undefined;
  const { articles, refused, changes, messages } = await ingest({
    ...order,
    onWait: () => console.error('Another ingest is at work on this archive: waiting for it.'),
    onProgress: (done, total) => {
      progress ??= showProgress(SCREEN, total, 'articles');
      progress(done);
    },
  });
  tell(messages);
  if (order.isDryRun === true) process.stdout.write(showChanges(changes, hasColour(process.stdout)));
  const verb = order.isDryRun === true ? 'would be written' : 'written';
  console.error(`${articles} articles: ${changes.length} files ${verb}, ${refused} articles refused`);
  return isFatal(messages) || (order.isDryRun === true && changes.length > 0) ? 1 : 0;
}

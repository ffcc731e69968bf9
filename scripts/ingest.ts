import { resolve } from 'node:path';
import { showProgress } from '../src/pipeline/progress.ts';
import { isFatal, reportMessages } from '../src/pipeline/report.ts';
import { ingest } from '../src/pipeline/run.ts';
import { showChanges } from '../src/pipeline/write/show-changes.ts';
import { runCommand } from './command-line/command.ts';

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
    root: {
      type: 'string',
      value: 'folder',
      about: 'the archive, which holds seeds/ and content/ (default: this folder)',
    },
  },
  run: async ({ flags }) => {
    const { only, root = '.', 'dry-run': isDryRun } = flags;
    let progress: ((done: number) => void) | undefined;
    const { articles, refused, changes, messages } = await ingest({
      root: resolve(String(root)),
      only: typeof only === 'string' ? only : undefined,
      isDryRun: isDryRun === true,
      onWait: () => console.error('Another ingest is at work on this archive: waiting for it.'),
      onProgress: (done, total) => {
        progress ??= showProgress(process.stderr, total, 'articles');
        progress(done);
      },
    });
    const report = reportMessages(messages, process.stderr.isTTY);
    if (report !== '') console.error(report);
    if (isDryRun === true) process.stdout.write(showChanges(changes, process.stdout.isTTY));
    const verb = isDryRun === true ? 'would be written' : 'written';
    console.error(`${articles} articles: ${changes.length} files ${verb}, ${refused} articles refused`);
    return isFatal(messages) || (isDryRun === true && changes.length > 0) ? 1 : 0;
  },
});

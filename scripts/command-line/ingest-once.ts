import type { Language } from '../../src/briefing/message-language.ts';
import { showProgress } from '../../src/pipeline/progress.ts';
import { isFatal } from '../../src/pipeline/report.ts';
import { ingest, type Order } from '../../src/pipeline/run.ts';
import { showChanges } from '../../src/pipeline/write/show-changes.ts';
import { hasColour, tell } from './tell.ts';
import { inWords } from './words.ts';

/** Logs of CI keep every line: none is written over there, even where it pretends to be a terminal. */
const SCREEN = {
  isTTY: process.stderr.isTTY && !process.env['CI'],
  write: (text: string) => process.stderr.write(text),
};

/**
 * Ingest an archive, show how far it has come, and tell what came of it.
 *
 * @returns the exit code
 */
export async function ingestOnce(order: Order, language: Language): Promise<number> {
  let progress: ((done: number) => void) | undefined;
  const { articles, refused, changes, messages, isStopped } = await ingest({
    ...order,
    onWait: () =>
      console.error(inWords('Another ingest is at work on this archive: waiting for it.', {}, language)),
    onProgress: (done, total) => {
      progress ??= showProgress(SCREEN, total, {
        done: (count, all) => inWords('{done} of {total} articles', { done: count, total: all }, language),
        left: (seconds) => inWords(', about {seconds} s left', { seconds }, language),
      });
      progress(done);
    },
  });
  tell(messages, language);
  if (isStopped) {
    console.error(inWords('Nothing was ingested: what is told above comes first.', {}, language));
    return 1;
  }
  if (order.isDryRun === true) process.stdout.write(showChanges(changes, hasColour(process.stdout)));
  const counts = { articles, files: changes.length, refused };
  console.error(
    order.isDryRun === true
      ? inWords(
          'articles: {articles}; files that would be written: {files}; refused: {refused}',
          counts,
          language,
        )
      : inWords('articles: {articles}; files written: {files}; refused: {refused}', counts, language),
  );
  return isFatal(messages) || (order.isDryRun === true && changes.length > 0) ? 1 : 0;
}

import type { Language } from '../../src/briefing/message-language.ts';
import { type ProgressWords, showProgress } from '../../src/pipeline/progress.ts';
import { isFatal } from '../../src/pipeline/report.ts';
import { ingest, type Order } from '../../src/pipeline/run.ts';
import { showChanges } from '../../src/pipeline/write/show-changes.ts';
import { hasColour, tell } from './tell.ts';

/** Logs of CI keep every line: none is written over there, even where it pretends to be a terminal. */
const SCREEN = {
  isTTY: process.stderr.isTTY && !process.env['CI'],
  write: (text: string) => process.stderr.write(text),
};

type Summary = (articles: number, files: number, refused: number) => string;

interface Words {
  readonly waiting: string;
  readonly progress: ProgressWords;
  readonly written: Summary;
  readonly wouldBe: Summary;
}

const WORDS: Readonly<Record<Language, Words>> = {
  ar: {
    waiting: 'أمر آخر من أوامر الإدخال يعمل على هذا الأرشيف، فلننتظره.',
    progress: {
      done: (done, total) => `المقالات: ${done} من ${total}`,
      left: (seconds) => `، والثواني الباقية نحو ${seconds}`,
    },
    written: (articles, files, refused) =>
      `المقالات: ${articles}، والملفات التي كُتبت: ${files}، والمقالات المرفوضة: ${refused}`,
    wouldBe: (articles, files, refused) =>
      `المقالات: ${articles}، والملفات التي ستُكتب: ${files}، والمقالات المرفوضة: ${refused}`,
  },
  en: {
    waiting: 'Another ingest is at work on this archive: waiting for it.',
    progress: {
      done: (done, total) => `${done} of ${total} articles`,
      left: (seconds) => `, about ${seconds} s left`,
    },
    written: (articles, files, refused) =>
      `${articles} articles: ${files} files written, ${refused} articles refused`,
    wouldBe: (articles, files, refused) =>
      `${articles} articles: ${files} files would be written, ${refused} articles refused`,
  },
};

/**
 * Ingest an archive, show how far it has come, and tell what came of it.
 *
 * @returns the exit code
 */
export async function ingestOnce(order: Order, language: Language): Promise<number> {
  let progress: ((done: number) => void) | undefined;
  const { articles, refused, changes, messages } = await ingest({
    ...order,
    onWait: () => console.error(WORDS[language].waiting),
    onProgress: (done, total) => {
      progress ??= showProgress(SCREEN, total, WORDS[language].progress);
      progress(done);
    },
  });
  tell(messages, language);
  if (order.isDryRun === true) process.stdout.write(showChanges(changes, hasColour(process.stdout)));
  const { written, wouldBe } = WORDS[language];
  console.error((order.isDryRun === true ? wouldBe : written)(articles, changes.length, refused));
  return isFatal(messages) || (order.isDryRun === true && changes.length > 0) ? 1 : 0;
}

import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const PAUSE = 300;

/**
 * Do something once now, and again after every change of some folders, one after the other, until the process ends.
 *
 * @param folders relative to `root`; one that is not there is not watched
 * @param work what failed in it is its own to tell
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  work: () => Promise<unknown>,
): Promise<never> {
  let isAsked = true;
  let wake = (): void => undefined;
  for (const folder of folders.filter((one) => existsSync(join(root, one)))) {
    watch(join(root, folder), { recursive: true }, () => {
      isAsked = true;
      wake();
    });
  }
  for (;;) {
    while (isAsked) {
      isAsked = false;
      await work();
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

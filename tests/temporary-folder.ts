import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the systems call the folder of temporary files: `tmpdir()` reads the one that counts each time. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'] as const;

/** Names the folder that was there before, for what one run leaves to the next. */
export const SHARED = 'MUJAZ_SHARED_TEMPORARIES';

/**
 * Give this process, and those that it starts from now on, a folder of temporary files of their own.
 *
 * @returns a function that removes it with all that is left in it, whatever failed; it may be called again
 */
export default function useTemporaryFolder(): () => void {
  process.env[SHARED] ??= tmpdir();
  const own = mkdtempSync(join(tmpdir(), 'mujaz-'));
  for (const variable of VARIABLES) process.env[variable] = own;
  return () => rmSync(own, { recursive: true, force: true, maxRetries: 3 });
}

/** The same for as long as this process runs, interrupted or not. */
export function leaveNothingBehind(): void {
  process.once('exit', useTemporaryFolder());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** What the systems call the folder of temporary files: `tmpdir()` reads the one that counts each time. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'] as const;
/** Names the folder that was there before, for what one run leaves to the next. */
export const SHARED = 'MUJAZ_SHARED_TEMPORARIES';

/** Give this process, and those that it starts from now on, a folder of temporary files of their own. @returns it */
function useTemporaryFolder(): string {
  process.env[SHARED] ??= tmpdir();
  const own = mkdtempSync(join(tmpdir(), 'mujaz-'));
  for (const variable of VARIABLES) process.env[variable] = own;
  return own;
}

/** What this process leaves in a folder of temporary files is gone when it ends, interrupted or not. */
export function leaveNothingBehind(): void {
  const own = useTemporaryFolder();
  process.once('exit', () => rmSync(own, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

/** What Vitest calls before a run of all tests; what it returns, after it, whatever failed. */
export default function setUp(project: TestProject): () => Promise<void> {
  const own = useTemporaryFolder();
  const remove = () => rm(own, { recursive: true, force: true, maxRetries: 3 });
  // While tests are watched, the next run has other code: it shares nothing with the last.
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(own);
  });
  return remove;
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { CONTENT } from './archive-files.ts';
import { explainDisk } from './disk-error.ts';

/** A held lock; call it to let go. */
export type Release = () => void;

/** @see https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

const STEP = 100;

/**
 * Keep other runs off an archive, until released or until this process ends.
 *
 * An empty SQLite database serves as the lock, since SQLite asks the kernel for it: it lets go in the moment in
 * which the process ends, however it ends, so that no killed run blocks the next, and nobody has to judge by
 * clocks or process numbers whether a lock is stale.
 *
 * @param root folder of the archive
 * @param patience how long to wait for another run, in milliseconds
 * @param onWait called once, if there is another run to wait for
 * @returns the lock, or the message that says why there is none
 */
export async function lockArchive(
  root: string,
  patience: number,
  onWait: () => void = () => undefined,
): Promise<Release | VFileMessage> {
  const file = `${CONTENT}/.ingest.lock`;
  try {
    await mkdir(join(root, CONTENT), { recursive: true });
    for (let waited = 0; ; waited += STEP) {
      const release = tryLock(join(root, file));
      if (release !== undefined) return release;
      if (waited >= patience) return say('write/locked', { file: CONTENT });
      if (waited === 0) onWait();
      await sleep(STEP);
    }
  } catch (error) {
    const problem = explainDisk(error) ?? explainSqlite(error);
    if (problem === undefined) throw error;
    return say('write/disk', { file }, { problem });
  }
}

function tryLock(path: string): Release | undefined {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (codeOf(error) === SQLITE_BUSY) return undefined;
    throw error;
  }
}

/** Node warns whoever loads SQLite that its interface may change; ours is pinned, and readers of messages need not know. */
function loadSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined;
}

function explainSqlite(error: unknown): string | undefined {
  return codeOf(error) === undefined || !(error instanceof Error) ? undefined : error.message;
}

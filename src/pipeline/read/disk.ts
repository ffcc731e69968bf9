import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';

/**
 * Read a file of the archive that others may have put there: a regular file, reached without symbolic links, not too
 * large.
 *
 * @param root folder of the archive
 * @param file path relative to it, with forward slashes
 * @param limit largest size in bytes
 * @returns the bytes, or the message that says why there are none
 */
export async function readBytes(
  root: string,
  file: string,
  limit: number,
): Promise<Uint8Array | VFileMessage> {
  try {
    if (await isLinked(root, file)) return say('read/symlink', { file });
    const path = join(root, file);
    if (!(await lstat(path)).isFile())
      return say('read/unreadable', { file }, { detail: 'it is no regular file' });
    // A pipe put in the file's place must not block, nor a link be followed.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await handle.stat();
      if (size > limit) return say('read/too-large', { file }, { limit });
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return say('read/unreadable', { file }, { detail: describe(error) });
  }
}

/** Is a folder on the way to the file, or the file itself, a symbolic link or outside of the archive? */
export async function isLinked(root: string, file: string): Promise<boolean> {
  const real = await realpath(root);
  const path = join(real, file);
  return !path.startsWith(real + sep) || (await realpath(path)) !== path;
}

/** The error's code alone: its message holds the machine's path. */
function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'it may not be read' : code;
}

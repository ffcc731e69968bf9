import { chmod, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Write a file so that whoever reads it, at any moment and after any crash, finds the old text or the new one,
 * whole. Its permissions stay. (The usual package for this takes one write() for the whole: on a filling disk
 * it renames half a file into place; it also writes through symbolic links.)
 *
 * @throws the system's error; the old file is untouched then
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.tmp`);
  await mkdir(folder, { recursive: true });
  const mode = await stat(path).then(
    (old) => old.mode & 0o777,
    () => undefined,
  );
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await moveFile(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      await unlink(temporary).catch(() => undefined);
    }
    throw error;
  }
}

/** Rename within a folder, and see to it that the new name survives a crash. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Write a file that is not there yet, whole or not at all.
 *
 * @throws the system's error; EEXIST if there is one already, which is left as it is
 */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

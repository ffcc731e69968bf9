import { constants } from 'node:fs';
import { lstat, open, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { explainDisk } from './disk-error.ts';

/** Folders of an archive that ingest writes, from the top down, with forward slashes. */
export const CONTENT = 'content';
export const BRIEFINGS = 'content/briefings';
export const GENERATED = 'content/generated';
/** Conflicts that wait for a person, a file for each briefing that has some. */
export const CONFLICTS = 'content/conflicts';

/** The briefing that readers see and people correct. */
export function briefingFile(id: string): string {
  return `${BRIEFINGS}/${id}.mdx`;
}

/** The machine-made version of a briefing, never edited. */
export function generatedFile(id: string): string {
  return `${GENERATED}/${id}.mdx`;
}

/** Names of half-written files, which a killed run leaves behind. */
export const TEMPORARY = /^\..+\.tmp$/;

/**
 * Read a text file of the archive.
 *
 * @param file path relative to `root`, with forward slashes
 * @returns its text; undefined if there is none; or why it cannot be read: a symbolic link, no UTF-8, no right
 */
export async function readText(root: string, file: string): Promise<string | undefined | VFileMessage> {
  const path = join(root, file);
  try {
    const stat = await lstat(path);
    if (stat.isSymbolicLink()) return say('write/symlink', { file });
    if (!stat.isFile()) return say('write/unreadable', { file }, { problem: 'it is no regular file' });
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof TypeError) return say('write/unreadable', { file }, { problem: 'it is not UTF-8' });
    const problem = explainDisk(error);
    if (problem === undefined) throw error;
    return problem === 'it is not there' ? undefined : say('write/unreadable', { file }, { problem });
  }
}

/** The files of a folder, sorted; none if it is not there. Those of ingest's own making begin with a dot. */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(root, folder))).sort();
  } catch (error) {
    if (explainDisk(error) === undefined) throw error;
    return [];
  }
}

/** Messages for those folders of the archive that are symbolic links. */
export async function findLinkedFolders(root: string): Promise<readonly VFileMessage[]> {
  const messages: VFileMessage[] = [];
  for (const file of [CONTENT, BRIEFINGS, GENERATED, CONFLICTS]) {
    const stat = await lstat(join(root, file)).catch(() => undefined);
    if (stat?.isSymbolicLink() === true) messages.push(say('write/symlink', { file }));
  }
  return messages;
}

/** Remove what runs that were killed left half-written. Call it under the lock only. */
export async function removeTemporaries(root: string): Promise<void> {
  for (const folder of [BRIEFINGS, GENERATED, CONFLICTS]) {
    for (const name of await listFiles(root, folder)) {
      if (TEMPORARY.test(name)) await unlink(join(root, folder, name));
    }
  }
}

/** Did reading give a message instead of a text? */
export function isMessage(value: unknown): value is VFileMessage {
  return value instanceof VFileMessage;
}

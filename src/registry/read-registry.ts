import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { say } from '../briefing/messages.ts';
import { joinLeftOut } from './left-out.ts';
import {
  AUTHORITY_FILES,
  type Loaded,
  loadRegistry,
  type RegistryFile,
  type RegistryKind,
} from './registry.ts';

/** Where the authority files stand in an archive. */
const FOLDER = 'content/registry';

/** What keeps a file that is there from being read, by the code of the error. */
const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'a folder stands where a file should be',
  ENOTDIR: 'a file stands where a folder should be',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8',
};

/** A registry as it is on the disk. */
export interface OnDisk extends Loaded {
  /**
   * Files that are not there, or for every kind the folder, if it has none of them: nothing is wrong until something
   * names an entry.
   */
  readonly absent: readonly { readonly kind: RegistryKind; readonly message: VFileMessage }[];
}

/**
 * Read the registry of an archive from the disk. A file that is not there counts as empty; one that cannot be read is
 * told.
 *
 * @param root folder of the archive
 */
export async function readRegistry(root: string): Promise<OnDisk> {
  const files: RegistryFile[] = [];
  const faults: { readonly kind: RegistryKind; readonly message: VFileMessage }[] = [];
  for (const { base, kind } of AUTHORITY_FILES) {
    const file = `${FOLDER}/${base}`;
    const text = await readText(root, file);
    if (typeof text === 'string') files.push({ file, text });
    else faults.push({ kind, message: text });
  }
  const [absent = [], unread = []] = [true, false].map((isAbsent) =>
    faults.filter(({ message }) => (message.ruleId === 'missing') === isAbsent),
  );
  const none = say('registry/missing', { file: FOLDER });
  const loaded = loadRegistry(files);
  const unreadKinds = { ids: new Set<string>(), kinds: new Set(unread.map(({ kind }) => kind)) };
  return {
    ...loaded,
    messages: [...unread.map(({ message }) => message), ...loaded.messages],
    leftOut: joinLeftOut([loaded.leftOut, unreadKinds]),
    absent: files.length + unread.length === 0 ? absent.map(({ kind }) => ({ kind, message: none })) : absent,
  };
}

async function readText(root: string, file: string): Promise<string | VFileMessage> {
  try {
    if ((await lstat(join(root, file))).isSymbolicLink()) return say('write/symlink', { file });
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(root, file)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return say('registry/missing', { file });
    const problem = PROBLEMS[String(error.code)];
    if (problem === undefined) throw error;
    return say('registry/unreadable', { file }, { problem });
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { AUTHORITY_FILES, loadRegistry, type Registry, type RegistryFile } from './registry.ts';

/** Where the authority files stand in an archive. */
const FOLDER = 'content/registry';

/**
 * Read the registry of an archive from the disk. A file that is not there counts as empty.
 *
 * @param root folder of the archive
 * @throws if a file is there and cannot be read
 */
export async function readRegistry(
  root: string,
): Promise<{ readonly registry: Registry; readonly messages: readonly VFileMessage[] }> {
  const files = await Promise.all(AUTHORITY_FILES.map(({ base }) => readIfThere(root, `${FOLDER}/${base}`)));
  return loadRegistry(files.filter((file) => file !== undefined));
}

async function readIfThere(root: string, file: string): Promise<RegistryFile | undefined> {
  try {
    return { file, text: await readFile(join(root, file), 'utf8') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';

/** The weights of the name recogniser, relative to the project. */
export const WEIGHTS = 'src/pipeline/extract/recognise/weights.bin';

/**
 * Read the weights that ship with the program.
 *
 * @returns undefined if there are none
 * @throws if the file is there and cannot be read
 */
export async function readWeights(): Promise<Uint8Array | undefined> {
  try {
    return await readFile(new URL('../extract/recognise/weights.bin', import.meta.url));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

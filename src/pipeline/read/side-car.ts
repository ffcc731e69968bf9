import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { splitSeed, withoutExtension } from '../../briefing/seed-entry.ts';
import type { Known } from '../stages.ts';
import { readBytes } from './disk.ts';
import { parseKnown } from './known.ts';

/** A side-car says eleven things; whatever is larger is something else. */
const LARGEST = 64 * 1024;

/** What is told of a side-car's faults. */
export const SIDE_CAR_MESSAGES = {
  broken: 'read/side-car-broken',
  unknownKey: 'read/side-car-unknown-key',
  value: 'read/side-car-value',
} as const;

/**
 * The side-car of a seed; the articles of one file share one.
 *
 * @example sideCarOf('seeds/خبر.txt') // 'seeds/خبر.yaml'
 */
export function sideCarOf(seed: string): string {
  return `${withoutExtension(splitSeed(seed).file)}.yaml`;
}

/** Read a side-car. Whatever is wrong in it is fatal: a person's word must not be dropped silently. */
export async function readSideCar(
  root: string,
  file: string,
): Promise<{ readonly known: Known; readonly messages: readonly VFileMessage[] }> {
  const bytes = await readBytes(root, file, LARGEST);
  if (!(bytes instanceof Uint8Array)) return { known: {}, messages: [bytes] };
  try {
    return parseKnown(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file, SIDE_CAR_MESSAGES);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { known: {}, messages: [say(SIDE_CAR_MESSAGES.broken, { file }, { problem: 'it is not UTF-8' })] };
  }
}

/** Read the side-car of a seed, if it has one. */
export async function readTold(
  root: string,
  seed: string,
): Promise<{ readonly known: Known; readonly messages: readonly VFileMessage[] }> {
  const sideCar = sideCarOf(seed);
  const isThere = await access(join(root, sideCar)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? readSideCar(root, sideCar) : { known: {}, messages: [] };
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { Document } from 'yaml';
import { idOf } from '../../briefing/id.ts';
import { say } from '../../briefing/messages.ts';
import { withoutExtension } from '../../briefing/seed-entry.ts';
import { parseKnown } from '../read/known.ts';
import { listSeeds } from '../read/seeds.ts';
import { SIDE_CAR_MESSAGES, sideCarOf } from '../read/side-car.ts';
import type { Known } from '../stages.ts';
import { briefingFile, readText } from './archive-files.ts';
import { createFile, replaceFile } from './replace-file.ts';

/** An article that a person adds. */
export interface NewSeed {
  /** Name of the seed's file, without extension; made of the title, if absent. */
  readonly name?: string | undefined;
  /** The article as received. */
  readonly bytes: Uint8Array;
  /** Extension of its format, e.g. `.txt`. */
  readonly extension: string;
  /** What the person knows of it, as typed. */
  readonly known: Readonly<Partial<Record<keyof Known, string>>>;
}

/**
 * Write a seed and its side-car. What is typed is judged as a side-car is: the same messages, and nothing is written
 * when one is an error.
 *
 * @returns the files that were written, or why none was
 */
export async function addSeed(
  root: string,
  { name, bytes, extension, known }: NewSeed,
): Promise<{ readonly files: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value?.trim()));
  const base = name ?? idOf(`${given['title'] ?? 'article'}.txt`);
  const seed = `seeds/${base}${extension}`;
  const id = idOf(seed);
  const sideCar = sideCarOf(seed);
  const yaml = printSideCar(given);
  const { messages } = parseKnown(yaml, sideCar, SIDE_CAR_MESSAGES);
  const { seeds } = await listSeeds(root);
  const isTaken =
    seeds.some((other) => idOf(other) === id) || (await readText(root, briefingFile(id))) !== undefined;
  const isOdd = /[/\\]/.test(base) || `${withoutExtension(seed)}${extension}` !== seed;
  const told = isTaken || isOdd ? [...messages, say('write/name-taken', { file: seed }, { id })] : messages;
  if (told.some(({ fatal }) => fatal === true)) return { files: [], messages: told };
  await mkdir(join(root, 'seeds'), { recursive: true });
  await createFile(join(root, seed), bytes);
  if (Object.keys(given).length === 0) return { files: [seed], messages: told };
  await replaceFile(join(root, sideCar), yaml);
  return { files: [seed, sideCar], messages: told };
}

/**
 * Judge what a person says of an article, one thing at a time, as its side-car would be.
 *
 * @example judgeAnswer('date', '2014-13-01')[0].reason // 'The side-car cannot be used for “date”: …'
 */
export function judgeAnswer(key: keyof Known, value: string): readonly VFileMessage[] {
  return parseKnown(printSideCar({ [key]: value }), 'seeds/', SIDE_CAR_MESSAGES).messages;
}

function printSideCar(known: Readonly<Record<string, string | undefined>>): string {
  return new Document(known, { schema: 'core', compat: 'yaml-1.1' }).toString({ lineWidth: 0 });
}

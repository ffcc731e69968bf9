import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { transliterate } from '../../briefing/transliteration.ts';
import { insertEntry, type NewEntry } from '../../registry/insert-entry.ts';
import { AUTHORITY_FILES, loadRegistry, type RegistryFile } from '../../registry/registry.ts';
import { addRejected, REJECTED, removeRejected } from '../../registry/rejected.ts';
import { isMessage, readText } from '../write/archive-files.ts';
import { replaceFile } from '../write/replace-file.ts';

const FOLDER = 'content/registry';

/** A name that a maintainer takes into the registry. */
export interface Acceptance extends Omit<NewEntry, 'id'> {
  /** Without one, the name is written in Latin letters. */
  readonly id?: string;
  /** Base name of the authority file, without its ending. */
  readonly into: string;
}

/** What was written, or why nothing was. */
export type Decision =
  | { readonly file: string; readonly id?: string }
  | { readonly messages: readonly VFileMessage[] };

/**
 * Take a name into the registry: an entry in its place in the authority file, where every other line stays. Nothing is
 * written if that would make anything wrong in the registry: an id or a name that another entry has, a type that
 * there is not. The next ingest links what the entry names.
 */
export async function acceptName(root: string, { into, ...given }: Acceptance): Promise<Decision> {
  const files = await readFiles(root);
  const unread = files.filter(isMessage);
  if (unread.length > 0) return { messages: unread };
  const before = files.flatMap((file) => (isMessage(file) ? [] : [file]));
  const file = `${FOLDER}/${into}.yaml`;
  const text = before.find((other) => other.file === file)?.text ?? '';
  const broken = loadRegistry([{ file, text }]).messages.filter(isBroken);
  if (broken.length > 0) return { messages: broken };
  const entry = { id: given.id ?? transliterate(given.name).latin, ...given };
  const changed = insertEntry(text, entry, file);
  if (isMessage(changed)) return { messages: [changed] };
  const after = [...before.filter((other) => other.file !== file), { file, text: changed }];
  const faults = findNewFaults(before, after);
  if (faults.length > 0) return { messages: faults };
  await replaceFile(join(root, file), changed);
  const rejected = await readText(root, REJECTED);
  if (typeof rejected === 'string')
    await replaceFile(join(root, REJECTED), removeRejected(rejected, entry.name));
  return { file, id: entry.id };
}

/** Note that a name is not wanted in the registry: it is not proposed again. */
export async function rejectName(root: string, name: string): Promise<Decision> {
  const text = await readText(root, REJECTED);
  if (isMessage(text)) return { messages: [text] };
  await replaceFile(join(root, REJECTED), addRejected(text, name));
  return { file: REJECTED };
}

async function readFiles(root: string): Promise<readonly (RegistryFile | VFileMessage)[]> {
  const files = await Promise.all(
    AUTHORITY_FILES.map(async ({ base }) => {
      const file = `${FOLDER}/${base}`;
      const text = await readText(root, file);
      return text === undefined ? [] : [isMessage(text) ? text : { file, text }];
    }),
  );
  return files.flat();
}

function isBroken({ ruleId }: VFileMessage): boolean {
  return ruleId === 'broken-yaml';
}

/** What is wrong after a change and was not before; places move, so messages are told apart by what they say. */
function findNewFaults(
  before: readonly RegistryFile[],
  after: readonly RegistryFile[],
): readonly VFileMessage[] {
  const old = new Set(loadRegistry(before).messages.map(({ reason }) => reason));
  return loadRegistry(after).messages.filter(({ reason }) => !old.has(reason));
}

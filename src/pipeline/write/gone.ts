import { mkdir, rename, unlink } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path/posix';
import type { VFileMessage } from 'vfile-message';
import { Document } from 'yaml';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { joinBriefing, layOut, PRINT } from '../../briefing/front-matter-print.ts';
import { type Gone, MOVED, readGone, WITHDRAWN } from '../../briefing/gone.ts';
import { idOf } from '../../briefing/id.ts';
import { say } from '../../briefing/messages.ts';
import { splitSeed } from '../../briefing/seed-entry.ts';
import { listSeeds } from '../read/seeds.ts';
import { sideCarOf } from '../read/side-car.ts';
import { briefingFile, generatedFile, isMessage, readText } from './archive-files.ts';
import { conflictsFile } from './conflict-file.ts';
import { dropCopies, renameCopies } from './rename-copies.ts';
import { replaceFile } from './replace-file.ts';
import { rewriteFields } from './rewrite-fields.ts';

/** What came of renaming or withdrawing: the files that are changed, or why nothing was. */
export interface Done {
  readonly files: readonly string[];
  readonly messages: readonly VFileMessage[];
}

/** Read what an archive says of briefings that are gone. */
export async function readGoneFiles(root: string): Promise<Gone> {
  const [moved, withdrawn] = await Promise.all([readText(root, MOVED), readText(root, WITHDRAWN)]);
  const read = readGone({
    moved: isMessage(moved) ? undefined : moved,
    withdrawn: isMessage(withdrawn) ? undefined : withdrawn,
  });
  return { ...read, messages: [...[moved, withdrawn].filter(isMessage), ...read.messages] };
}

/**
 * Give a briefing another name: its seed, side-car, machine-made copy and open conflicts go with it, and its old
 * address leads to the new one, as do the briefings that accept it as a copy. Hold the archive's lock meanwhile.
 *
 * @param name of the seed from now on, without extension
 */
export async function renameBriefing(root: string, id: string, name: string): Promise<Done> {
  const found = await findBriefing(root, id);
  if ('messages' in found) return found;
  const { seed, gone } = found;
  const to = `${dirname(seed)}/${name}${extname(seed)}`;
  const newId = idOf(to);
  const { seeds } = await listSeeds(root);
  const isTaken =
    seeds.some((other) => idOf(other) === newId) ||
    (await readText(root, briefingFile(newId))) !== undefined ||
    gone.withdrawn[newId] !== undefined;
  if (isTaken || /[/\\]/.test(name)) return refuse([say('write/name-taken', { file: seed }, { id: newId })]);
  const moves = [
    [seed, to],
    [sideCarOf(seed), sideCarOf(to)],
    [briefingFile(id), briefingFile(newId)],
    [generatedFile(id), generatedFile(newId)],
    [conflictsFile(id), conflictsFile(newId)],
  ] as const;
  for (const file of [briefingFile(id), generatedFile(id)]) await setSeed(root, file, to);
  const copies = await renameCopies(root, id, newId);
  // The list first: a run that is killed leaves an address that leads on too early, not one that leads nowhere.
  const { [newId]: _, ...moved } = gone.moved;
  await writeList(root, MOVED, { ...moved, [id]: newId });
  const files: string[] = [];
  for (const [from, into] of moves) if (await moveIfThere(root, from, into)) files.push(into);
  return { files: [...files, ...copies.files, MOVED], messages: copies.messages };
}

/**
 * Withdraw a briefing: its seed, side-car and everything made of it go, and its address says why. What was published
 * stays in the history of the repository. Hold the archive's lock meanwhile.
 */
export async function withdrawBriefing(
  root: string,
  id: string,
  why: { readonly date: string; readonly reason: string },
): Promise<Done> {
  const found = await findBriefing(root, id);
  if ('messages' in found) return found;
  const { seed, gone } = found;
  await writeList(root, WITHDRAWN, { ...gone.withdrawn, [id]: why });
  const copies = await dropCopies(root, id);
  const files: string[] = [];
  for (const file of [seed, sideCarOf(seed), briefingFile(id), generatedFile(id), conflictsFile(id)]) {
    if (await removeIfThere(root, file)) files.push(file);
  }
  return { files: [...files, ...copies.files, WITHDRAWN], messages: copies.messages };
}

async function findBriefing(
  root: string,
  id: string,
): Promise<{ readonly seed: string; readonly gone: Gone } | Done> {
  const file = briefingFile(id);
  const text = await readText(root, file);
  if (isMessage(text)) return refuse([text]);
  if (text === undefined) return refuse([say('write/no-briefing', { file }, { id })]);
  const { data, messages } = parseBriefing(text, file);
  const gone = await readGoneFiles(root);
  if (data === undefined || gone.messages.length > 0) return refuse([...messages, ...gone.messages]);
  const { seed } = data.provenance;
  const { file: shared, entry } = splitSeed(seed);
  if (entry !== undefined) return refuse([say('write/shared-seed', { file }, { seed: shared, entry })]);
  return { seed, gone };
}

async function setSeed(root: string, file: string, seed: string): Promise<void> {
  const text = await readText(root, file);
  if (typeof text !== 'string') return;
  const parsed = parseBriefing(text.replaceAll('\r\n', '\n'), file);
  if (parsed.data === undefined) return;
  const data = { ...parsed.data, provenance: { ...parsed.data.provenance, seed } };
  const changed = joinBriefing(rewriteFields(text.replaceAll('\r\n', '\n'), parsed, data), parsed.body);
  await replaceFile(join(root, file), text.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed);
}

async function writeList(root: string, file: string, list: Readonly<Record<string, unknown>>): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
  const document = new Document(sorted, { schema: 'core', compat: 'yaml-1.1' });
  layOut(document);
  await replaceFile(join(root, file), document.toString(PRINT));
}

async function moveIfThere(root: string, from: string, to: string): Promise<boolean> {
  await mkdir(join(root, dirname(to)), { recursive: true });
  return isThere(rename(join(root, from), join(root, to)));
}

async function removeIfThere(root: string, file: string): Promise<boolean> {
  return isThere(unlink(join(root, file)));
}

async function isThere(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

function refuse(messages: readonly VFileMessage[]): Done {
  return { files: [], messages };
}

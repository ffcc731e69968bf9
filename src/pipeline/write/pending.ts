import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { briefingFile, GENERATED, generatedFile, isMessage, listFiles, readText } from './archive-files.ts';
import { moveFile } from './replace-file.ts';

/**
 * A machine-made version on its way, put beside the one that it is to replace. Its name says between which two
 * states of the briefing it stands, so that after a crash it is known how far the run had come.
 */
export interface Pending {
  readonly id: string;
  /** Path relative to the archive. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const NAME = /^\.(?<id>[a-z0-9-]+)\.(?<before>[0-9a-f]{16})-(?<after>[0-9a-f]{16})\.next$/;

/** Where the machine-made version waits while the briefing goes from one text to another. */
export function pendingOf(id: string, before: string | undefined, after: string | undefined): Pending {
  const states = { before: digest(before), after: digest(after) };
  return { id, ...states, file: `${GENERATED}/.${id}.${states.before}-${states.after}.next` };
}

function digest(text: string | undefined): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 16);
}

/** The machine-made versions that killed runs left waiting, by article. */
export async function findPending(root: string): Promise<readonly Pending[]> {
  return (await listFiles(root, GENERATED)).flatMap((name) => {
    const { id, before, after } = NAME.exec(name)?.groups ?? {};
    if (id === undefined || before === undefined || after === undefined) return [];
    return [{ id, before, after, file: `${GENERATED}/${name}` }];
  });
}

/**
 * Finish what killed runs began: where the briefing had been replaced already, the waiting version takes its
 * place as its base; where not, it goes. Call it under the lock only.
 *
 * @throws the system's error, if the disk refuses
 */
export async function settlePending(root: string): Promise<void> {
  for (const pending of await findPending(root)) {
    if (await isReplaced(root, pending))
      await moveFile(join(root, pending.file), join(root, generatedFile(pending.id)));
    else await unlink(join(root, pending.file));
  }
}

async function isReplaced(root: string, { id, file, before, after }: Pending): Promise<boolean> {
  const [briefing, old, next] = await Promise.all([
    readText(root, briefingFile(id)),
    readText(root, generatedFile(id)),
    readText(root, file),
  ]);
  if (typeof briefing !== 'string' || typeof next !== 'string' || isMessage(old)) return false;
  const now = digest(briefing);
  if (now === after || now === before) return now === after;
  // A person saved it after the crash: it began from whichever version it is nearer to.
  return distance(briefing, next) < distance(briefing, old ?? '');
}

function distance(a: string, b: string): number {
  return diffLines(a, b).reduce(
    (sum, { added, removed, count }) => (added || removed ? sum + count : sum),
    0,
  );
}

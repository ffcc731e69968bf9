import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseBody } from '../../src/briefing/body.ts';
import { checkEvidence } from '../../src/briefing/evidence.ts';
import { parseBriefing } from '../../src/briefing/front-matter.ts';
import { checkArchive } from '../../src/pipeline/check.ts';
import { type Ingested, ingest, type Order } from '../../src/pipeline/run.ts';
import { isMessage } from '../../src/pipeline/write/archive-files.ts';
import { renameBriefing } from '../../src/pipeline/write/gone.ts';
import { lockArchive } from '../../src/pipeline/write/lock.ts';
import { type Choice, resolveConflicts } from '../../src/pipeline/write/resolve.ts';
import { sentencesOf } from '../../src/pipeline/write/sentences.ts';
import { showChanges } from '../../src/pipeline/write/show-changes.ts';
import { withArchive } from './archive.ts';
import type { Outcome } from './rooms.ts';
import { makeBriefing } from './stub-pipeline.ts';

/** `case.json` of a case of writing; without one, the archive is ingested as it is. */
interface Setting {
  readonly only?: string;
  /** `check`: the archive is checked, not ingested. */
  readonly run?: 'check';
  /** A conflict is settled after the archive was ingested. */
  readonly resolve?: Choice;
  /** A briefing gets another name after the archive was ingested: its id and the new name. */
  readonly rename?: readonly [id: string, name: string];
  /** What happens meanwhile: another run holds the lock, a person saves `content/briefings/water.mdx`. */
  readonly meanwhile?: 'locked' | 'saved';
}

/** A case of the briefing room: one file, read. */
export async function runBriefing(folder: string): Promise<Outcome> {
  const file = 'source.mdx';
  const { data, body, bodyLine, messages, placeOf } = parseBriefing(
    await readFile(join(folder, file), 'utf8'),
    file,
  );
  const { blocks, notes, messages: refusals } = parseBody(body, file, bodyLine);
  const faults =
    data === undefined || refusals.length > 0 ? [] : checkEvidence(data, sentencesOf(blocks), placeOf);
  return {
    result: { isRead: data !== undefined, blocks, notes },
    messages: [...messages, ...refusals, ...faults],
  };
}

/** A case of the write room: an archive, ingested or checked. */
export async function runWrite(folder: string): Promise<Outcome> {
  const { result, messages } = await run(folder);
  // That these archives have no registry says nothing about writing.
  return { result, messages: messages.filter(({ source }) => source !== 'registry') };
}

async function run(folder: string): Promise<Outcome> {
  const setting: Setting = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8').catch(() => '{}'));
  return withArchive(folder, async (root) => {
    if (setting.run === 'check') {
      const { briefings, messages } = await checkArchive(root);
      return { result: { briefings }, messages };
    }
    if (setting.resolve !== undefined) {
      await ingest({ root, make: makeBriefing });
      const { settled, messages } = await resolveConflicts(root, setting.resolve);
      return { result: { settled }, messages };
    }
    if (setting.rename !== undefined) {
      await ingest({ root, make: makeBriefing });
      const { files, messages } = await renameBriefing(root, ...setting.rename);
      return { result: { files }, messages };
    }
    const order: Order = {
      root,
      make: makeBriefing,
      patience: 0,
      ...(setting.only && { only: setting.only }),
    };
    const { articles, refused, changes, messages } = await ingestMeanwhile(order, setting);
    return { result: { articles, refused, changes: showChanges(changes, false).split('\n') }, messages };
  });
}

async function ingestMeanwhile(order: Order, { meanwhile }: Setting): Promise<Ingested> {
  if (meanwhile === undefined) return ingest(order);
  if (meanwhile === 'locked') {
    const release = await lockArchive(order.root, 0);
    if (isMessage(release)) throw release;
    return ingest(order).finally(release);
  }
  let isDone = false;
  const done = ingest(order).finally(() => {
    isDone = true;
  });
  // The merge is made once the new version is being put beside the old one; the briefing is not replaced yet.
  while (
    !isDone &&
    !readdirSync(join(order.root, 'content/generated')).some((name) => name.startsWith('.'))
  ) {
    await setImmediate();
  }
  const file = join(order.root, 'content/briefings/water.mdx');
  writeFileSync(`${file}.saved`, readFileSync(file, 'utf8').replace('# 0', '# 1'));
  renameSync(`${file}.saved`, file);
  return done;
}

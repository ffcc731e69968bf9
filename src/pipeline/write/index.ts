import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import type { Briefing } from '../stages.ts';
import { briefingFile, generatedFile, isMessage, readText } from './archive-files.ts';
import { commit, type Step } from './commit.ts';
import type { OpenConflict } from './conflict-file.ts';
import { explainDisk } from './disk-error.ts';
import { mergeBriefing } from './merge.ts';
import { printMachine } from './print-machine.ts';
import { updateConflicts, writeConflicts } from './record-conflicts.ts';

/** A file that was written, or would be. */
export interface Change {
  /** Path relative to the archive. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What came of writing a briefing. A refused one left everything as it was. */
export interface Written {
  readonly isRefused: boolean;
  readonly changes: readonly Change[];
  readonly messages: readonly VFileMessage[];
}

/**
 * Write a briefing into an archive: merged with what a person made of the last one, whole or not at all, and
 * only where something changed. Hold the archive's lock meanwhile, and settle what killed runs left before.
 *
 * @param root folder of the archive
 * @param isDryRun tell what would change and write nothing
 */
export async function writeBriefing(briefing: Briefing, root: string, isDryRun = false): Promise<Written> {
  const { id } = briefing;
  const [base, person] = await Promise.all([
    readText(root, generatedFile(id)),
    readText(root, briefingFile(id)),
  ]);
  if (isMessage(base) || isMessage(person)) return refuse([base, person].filter(isMessage));
  const machine = printMachine(briefing, base);
  if (typeof machine !== 'string') return refuse(machine);
  const planned = plan(id, base, person, machine);
  if ('refusal' in planned) return refuse(planned.refusal);
  const { step, messages } = planned;
  const conflicts = await updateConflicts(root, id, planned.conflicts, step.briefing);
  if (isMessage(conflicts)) return refuse([conflicts]);
  if (!isDryRun) {
    const problem = await commitSafely(id, step, conflicts, root);
    if (problem !== undefined) return refuse([problem]);
  }
  const changes = [
    conflicts,
    { file: briefingFile(id), before: person ?? '', after: step.briefing ?? '' },
    { file: generatedFile(id), before: base ?? '', after: step.generated },
  ];
  return { isRefused: false, changes: changes.filter(({ before, after }) => before !== after), messages };
}

type Plan =
  | {
      readonly step: Step;
      readonly messages: readonly VFileMessage[];
      readonly conflicts: readonly OpenConflict[];
    }
  | { readonly refusal: readonly VFileMessage[] };

function plan(id: string, base: string | undefined, person: string | undefined, machine: string): Plan {
  const file = briefingFile(id);
  const step = { before: person, generated: machine, oldGenerated: base };
  if (person === undefined && base === undefined)
    return { step: { ...step, briefing: machine }, messages: [], conflicts: [] };
  if (person === undefined) {
    return {
      step: { ...step, briefing: undefined },
      messages: [say('write/removed', { file })],
      conflicts: [],
    };
  }
  if (base === undefined) {
    const messages = person === machine ? [] : [say('write/no-base', { file })];
    return { step: { ...step, briefing: person }, messages, conflicts: [] };
  }
  const files = { briefing: file, generated: generatedFile(id) };
  const merged = mergeBriefing({ base, person, machine }, files);
  const { text, messages, conflicts = [] } = merged;
  if (text === undefined) return { refusal: messages };
  return { step: { ...step, briefing: text, generated: merged.base ?? machine }, messages, conflicts };
}

async function commitSafely(
  id: string,
  step: Step,
  conflicts: Change,
  root: string,
): Promise<VFileMessage | undefined> {
  const file = briefingFile(id);
  try {
    // Before the briefing: a run that is killed between the two finds the same conflicts again.
    await writeConflicts(root, conflicts);
    const isDone = await commit(id, step, root);
    return isDone ? undefined : say('write/changed-meanwhile', { file });
  } catch (error) {
    const problem = explainDisk(error);
    if (problem === undefined) throw error;
    return say('write/disk', { file }, { problem });
  }
}

function refuse(messages: readonly VFileMessage[]): Written {
  return { isRefused: true, changes: [], messages };
}

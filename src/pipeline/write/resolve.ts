import type { VFileMessage } from 'vfile-message';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { say } from '../../briefing/messages.ts';
import { briefingFile, generatedFile, isMessage, readText } from './archive-files.ts';
import { commit } from './commit.ts';
import { conflictsFile, type OpenConflict, printConflicts, readConflicts } from './conflict-file.ts';
import { BODY, stillOpen } from './open-conflicts.ts';
import { writeConflicts } from './record-conflicts.ts';
import { takeMachineField } from './take-machine.ts';
import { takeMachineLines } from './take-machine-lines.ts';

/** A person's choice between the two sides of conflicts. */
export interface Choice {
  readonly id: string;
  /** The conflict's field; all of the briefing's, if absent. */
  readonly field?: string | undefined;
  readonly keep: 'person' | 'machine';
}

/** What came of a choice. */
export interface Resolved {
  /** Fields of the conflicts that are settled. */
  readonly settled: readonly string[];
  readonly messages: readonly VFileMessage[];
}

/**
 * Settle conflicts of a briefing: keep the person's side, which stands there already, or put the machine's in its
 * place. Either way the conflict is closed; later runs do not bring it back. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 */
export async function resolveConflicts(root: string, { id, field, keep }: Choice): Promise<Resolved> {
  const file = briefingFile(id);
  const [text, generated, known] = await Promise.all([
    readText(root, file),
    readText(root, generatedFile(id)),
    readConflicts(root, id),
  ]);
  if (isMessage(text) || isMessage(generated) || isMessage(known)) {
    return refuse([text, generated, known].filter(isMessage));
  }
  if (text === undefined) return refuse([say('write/no-briefing', { file }, { id })]);
  const { data, body, messages } = parseBriefing(text, file);
  if (data === undefined) return refuse(messages);
  const open = stillOpen(known, { data, body });
  const chosen = open.filter((conflict) => field === undefined || conflict.field === field);
  if (chosen.length === 0) return refuse([sayNone(file, field, open)]);
  const changed = keep === 'person' ? text : takeMachine(text, generated ?? '', chosen, id);
  if (typeof changed !== 'string') return refuse([changed]);
  const step = { before: text, briefing: changed, oldGenerated: generated ?? '', generated: generated ?? '' };
  const isDone = changed === text || (await commit(id, step, root));
  if (!isDone) return refuse([say('write/changed-meanwhile', { file })]);
  const rest = open.filter((conflict) => !chosen.includes(conflict));
  const before = (await readText(root, conflictsFile(id))) ?? '';
  const after = rest.length === 0 ? '' : printConflicts(rest);
  await writeConflicts(root, { file: conflictsFile(id), before: String(before), after });
  return { settled: chosen.map((conflict) => conflict.field), messages: [] };
}

function takeMachine(
  text: string,
  generated: string,
  conflicts: readonly OpenConflict[],
  id: string,
): string | VFileMessage {
  const files = { briefing: briefingFile(id), generated: generatedFile(id) };
  const isWindows = text.includes('\r\n');
  let taken = isWindows ? text.replaceAll('\r\n', '\n') : text;
  for (const conflict of conflicts) {
    const next =
      conflict.field === BODY
        ? takeMachineLines(taken, generated, conflict, files)
        : takeMachineField(taken, conflict);
    if (next === undefined) {
      return say('write/stale-conflict', { file: files.briefing }, { field: conflict.field });
    }
    taken = next;
  }
  return isWindows ? taken.replaceAll('\n', '\r\n') : taken;
}

function sayNone(file: string, field: string | undefined, open: readonly OpenConflict[]): VFileMessage {
  const about = field === undefined ? '' : ` about ${field}`;
  const fields = open.map((conflict) => conflict.field).join(', ');
  return say('write/no-conflict', { file }, { about, open: fields === '' ? 'none' : fields });
}

function refuse(messages: readonly VFileMessage[]): Resolved {
  return { settled: [], messages };
}

import type { VFileMessage } from 'vfile-message';
import type { Anchor } from '../../briefing/evidence.ts';
import { nameOf, type ParsedBriefing } from '../../briefing/front-matter.ts';
import { say, type Where } from '../../briefing/messages.ts';
import type { OpenConflict } from './conflict-file.ts';
import { isRecord, type Json } from './json.ts';
import type { Files } from './merge.ts';
import type { BodyConflict } from './merge-body.ts';
import type { Conflict } from './merge-data.ts';

type Placed = Pick<ParsedBriefing, 'placeOf'>;
type Side = Pick<ParsedBriefing, 'bodyLine'>;

/** A value whose words no sentence holds any more. */
export function sayLost({ path, sentence, text }: Anchor, { placeOf }: Placed): VFileMessage {
  return say('write/evidence-lost', placeOf(path), { field: nameOf(path), sentence, text: text ?? '' });
}

/** A field that both sides changed. */
export function sayConflict({ path, person, machine }: Conflict, ours: Placed, files: Files): VFileMessage {
  const sides = { person: show(person), machine: show(machine), generated: files.generated };
  return say('write/conflict', ours.placeOf(path), { field: nameOf(path), ...sides });
}

/** Lines that both sides changed. */
export function sayBodyConflict(
  { line, machineLine, person, machine }: BodyConflict,
  ours: Side,
  theirs: Side,
  files: Files,
): VFileMessage {
  const where = { file: files.briefing, line: ours.bodyLine + line - 1 };
  const generated = `${files.generated}:${theirs.bodyLine + machineLine - 1}`;
  return say('write/body-conflict', where, { person: show(person), machine: show(machine), generated });
}

/** A conflict that waits for a person. */
export function sayOpen({ field, person, machine }: OpenConflict, where: Where): VFileMessage {
  return say('write/open-conflict', where, { field, person: show(person), machine: show(machine) });
}

const LONGEST_SHOWN = 80;

function show(value: Json | undefined): string {
  if (value === undefined || value === '') return '(removed)';
  const shown = isRecord(value) ? (value['title'] ?? value['text'] ?? value['value'] ?? value) : value;
  const text = typeof shown === 'string' ? `“${shown}”` : JSON.stringify(shown);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

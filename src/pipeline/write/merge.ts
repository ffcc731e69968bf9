import type { VFileMessage } from 'vfile-message';
import { parseBody } from '../../briefing/body.ts';
import type { Anchor } from '../../briefing/evidence.ts';
import { nameOf, parseBriefing } from '../../briefing/front-matter.ts';
import { inOrder, joinBriefing } from '../../briefing/front-matter-print.ts';
import { say } from '../../briefing/messages.ts';
import { type QuickBriefing, readQuickly } from '../../briefing/quick-briefing.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import { alignVersions } from './align-versions.ts';
import type { OpenConflict } from './conflict-file.ts';
import { markCorrections } from './corrections.ts';
import { group, ungroup } from './grouped-title.ts';
import { holdDecisions } from './hold-decisions.ts';
import { isSame, type JsonRecord } from './json.ts';
import { mergeBody } from './merge-body.ts';
import { type Conflict, mergeData } from './merge-data.ts';
import { sayBodyConflict, sayConflict, sayLost } from './merge-messages.ts';
import { BODY } from './open-conflicts.ts';
import type { Version } from './person-anchors.ts';
import { rewriteFields } from './rewrite-fields.ts';
import { sentencesOf } from './sentences.ts';

/** The three versions of a briefing file. */
export interface Versions {
  /** The machine-made version that the person's edits began from. */
  readonly base: string;
  readonly person: string;
  /** The machine-made version of now. */
  readonly machine: string;
}

/** Paths of the files, relative to the archive, for messages. */
export interface Files {
  readonly briefing: string;
  readonly generated: string;
}

/** A merged briefing file; without a text it was refused, and the messages say why. */
export interface MergedBriefing {
  readonly text: string | undefined;
  readonly messages: readonly VFileMessage[];
  /** What a person and the machine changed each in another way; the person's side stands. */
  readonly conflicts?: readonly OpenConflict[];
  /** The machine-made version that the next merge begins from; the one given, if absent. */
  readonly base?: string;
}

/**
 * Three-way merge of a briefing file. A person's corrections, additions, deletions, comments and layout stay;
 * what the machine alone changed is taken over; where both changed the same, the person's side stays and the
 * conflict is told. Evidence follows the sentences of an edited body. A file in which nothing changes comes
 * back byte for byte.
 */
export function mergeBriefing(versions: Versions, files: Files): MergedBriefing {
  const { base, person, machine } = versions;
  if (person === base) return { text: machine, messages: [] };
  const isWindows = person.includes('\r\n');
  const unix = isWindows ? person.replaceAll('\r\n', '\n') : person;
  const merged = settle(mergeText({ base, person: unix, machine }, files), machine, files);
  if (merged.text === unix) return { ...merged, text: person };
  return isWindows ? { ...merged, text: merged.text?.replaceAll('\n', '\r\n') } : merged;
}

/** Passes after which a merged file is taken as it is. */
const MOST_PASSES = 3;

/**
 * Merge the result with the machine's version that it took in, as the next run would, until nothing changes: a value
 * whose sentence went may find a home, or count as a person's, only once the others are in their places.
 */
function settle(merged: MergedBriefing, machine: string, files: Files): MergedBriefing {
  let { text } = merged;
  for (let pass = 0; pass < MOST_PASSES && text !== undefined && text !== machine; pass++) {
    const next = mergeText({ base: merged.base ?? machine, person: text, machine }, files).text;
    if (next === undefined || next === text) break;
    text = next;
  }
  return { ...merged, text };
}

interface Side extends Version {
  readonly file: Pick<QuickBriefing, 'data' | 'body' | 'bodyLine'>;
}

function mergeText({ base, person, machine }: Versions, files: Files): MergedBriefing {
  const ours = readSide(person, files.briefing);
  const old = readSide(base, files.generated);
  const theirs = readSide(machine, files.generated);
  if (!('data' in ours && 'data' in old && 'data' in theirs)) {
    return {
      text: undefined,
      messages: [ours, old, theirs].flatMap((side) => ('data' in side ? [] : side.messages)),
    };
  }
  const body = mergeBody(old.file.body, ours.file.body, theirs.file.body);
  const { blocks, messages: refusals } = parseBody(body.body, files.briefing, ours.file.bodyLine);
  if (refusals.length > 0) return { text: undefined, messages: refusals };
  const fields = mergeFields(ours, old, theirs, sentencesOf(blocks));
  const isTold = fields.lost.length > 0 || fields.conflicts.length > 0;
  const isRewritten = !isSame(toJson(ours.data), toJson(fields.data));
  // Places and layout take most of the time of a merge, and few merges ask for them.
  const whole = isTold || isRewritten ? parseBriefing(person, files.briefing) : undefined;
  const messages = [
    ...(whole === undefined ? [] : fields.lost.map((anchor) => sayLost(anchor, whole))),
    ...(whole === undefined ? [] : fields.conflicts.map((conflict) => sayConflict(conflict, whole, files))),
    ...body.conflicts.map((conflict) => sayBodyConflict(conflict, ours.file, theirs.file, files)),
  ];
  const text = joinBriefing(rewriteFields(person, whole ?? ours.file, fields.data), body.body);
  const reread = isRewritten ? parseBriefing(text, files.briefing) : readFast(text, files.briefing);
  if (!isSame(toJson(reread.data), toJson(fields.data)) || reread.body !== body.body) {
    return { text: undefined, messages: [say('write/unprintable', { file: files.briefing, line: 1 })] };
  }
  const conflicts = [
    ...fields.conflicts.map(({ merged, person, machine }) => ({ field: nameOf(merged), person, machine })),
    ...body.conflicts.map(({ person, machine }) => ({
      field: BODY,
      ...(person !== '' && { person }),
      ...(machine !== '' && { machine }),
    })),
  ];
  const next = holdDecisions({
    base: old,
    person: ours,
    machine: { ...theirs, text: machine, body: theirs.file.body },
  });
  return { text, messages, conflicts, base: next };
}

function readFast(text: string, name: string): QuickBriefing | ReturnType<typeof parseBriefing> {
  return readQuickly(text) ?? parseBriefing(text, name);
}

function readSide(text: string, name: string): Side | { readonly messages: readonly VFileMessage[] } {
  const file = readFast(text, name);
  const { blocks, messages } = parseBody(file.body, name, file.bodyLine);
  if (file.data === undefined || messages.length > 0) return { messages: [...file.messages, ...messages] };
  const { data, body, bodyLine } = file;
  return { file: { data, body, bodyLine }, data, sentences: sentencesOf(blocks) };
}

interface Fields {
  readonly data: FrontMatter;
  readonly conflicts: readonly Conflict[];
  readonly lost: readonly Anchor[];
}

function mergeFields(ours: Side, old: Side, theirs: Side, sentences: readonly string[]): Fields {
  const corrected = { ...ours, data: markCorrections(ours.data, ours.sentences, [old.data, theirs.data]) };
  const { base, person, machine, restore } = alignVersions(old, corrected, theirs, sentences);
  const merged = mergeData(group(base), group(person), group(machine), []);
  const { data, lost } = restore(ungroup(merged.value));
  return { data: inOrder(data), lost, conflicts: merged.conflicts };
}

function toJson(value: unknown): JsonRecord {
  return value as JsonRecord;
}

import { checkEvidence } from '../../briefing/evidence.ts';
import type { FieldPath } from '../../briefing/front-matter.ts';
import { inOrder, printBriefing } from '../../briefing/front-matter-print.ts';
import { type FrontMatter, frontMatter } from '../../briefing/schema.ts';
import { alignVersions, isNowhere } from './align-versions.ts';
import { groundMachine } from './ground-machine.ts';
import { group, ungroup } from './grouped-title.ts';
import { isList, isRecord, isSame, type Json } from './json.ts';
import { keysOf } from './list-keys.ts';
import { isWhole } from './merge-data.ts';
import { mergeOrder } from './merge-order.ts';
import type { Version } from './person-anchors.ts';

/** The three versions of a briefing; of the machine's also its file, and the body as it stands there. */
export interface Decided {
  readonly base: Version;
  readonly person: Version;
  readonly machine: Version & { readonly text: string; readonly body: string };
}

/**
 * The machine-made version that the next merge begins from: the machine's of now, but where it has come to agree with a
 * person, what it had when the person decided. Were it simply taken over, nothing would show any more that a person had
 * decided there, and a later machine that changes its mind would undo a correction, or bring back what was deleted.
 *
 * @returns the text of the version; the machine's own, byte for byte, if there is no such place
 * @example of a statement that a person deleted and a new extractor lacks: the statement stays in the version
 */
export function holdDecisions({ base, person, machine }: Decided): string {
  const { sentences } = machine;
  const aligned = alignVersions(base, person, machine, sentences);
  const held = hold(group(aligned.base), group(aligned.person), group(machine.data), []);
  if (isSame(held, group(machine.data))) return machine.text;
  const data = groundMachine(ungroup(held), machine.data, isNowhere);
  const { data: sound } = frontMatter.safeParse({ ...data, provenance: machine.data.provenance });
  const isRight =
    sound !== undefined && checkEvidence(sound, sentences, () => ({ file: '', line: 1 })).length === 0;
  if (!isRight) return machine.text;
  return printBriefing(inOrder(sound as FrontMatter), machine.body.replace(/^\n/, ''));
}

function hold(
  base: Json | undefined,
  person: Json | undefined,
  machine: Json | undefined,
  path: FieldPath,
): Json | undefined {
  if (base === undefined || isSame(base, person)) return machine;
  if (isSame(person, machine)) return base;
  if (isWhole(path)) return machine;
  if (isRecord(base) && isRecord(person) && isRecord(machine)) {
    const keys = [...new Set([...Object.keys(machine), ...Object.keys(base)])];
    const entries = keys.flatMap((key) => {
      const value = hold(base[key], person[key], machine[key], [...path, key]);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }
  if (isList(base) && isList(person) && isList(machine)) return holdItems(base, person, machine, path);
  return machine;
}

function holdItems(
  base: readonly Json[],
  person: readonly Json[],
  machine: readonly Json[],
  path: FieldPath,
): Json {
  const keys = keysOf(String(path.at(-1)), [base, person, machine]);
  if (keys === undefined) return machine;
  const [baseKeys = [], personKeys = [], machineKeys = []] = keys;
  return mergeOrder(baseKeys, baseKeys, machineKeys).flatMap((key, i) => {
    const [old, own, now] = [
      base[baseKeys.indexOf(key)],
      person[personKeys.indexOf(key)],
      machine[machineKeys.indexOf(key)],
    ];
    const item = hold(old, own, now, [...path, i]);
    return item === undefined ? [] : [item];
  });
}

import type { FieldPath } from '../../briefing/front-matter.ts';
import { isList, isRecord, isSame, type Json, type JsonRecord } from './json.ts';
import { keysOf } from './list-keys.ts';
import { mergeOrder } from './merge-order.ts';

/** A value that both a person and the machine changed since the base, each in another way. The person's stays. */
export interface Conflict {
  /** Where the value is in the person's version; where it was removed, what it was removed from. */
  readonly path: FieldPath;
  /** Where it is in the merged version. */
  readonly merged: FieldPath;
  readonly person: Json | undefined;
  readonly machine: Json | undefined;
}

/** A merged value, undefined where it is to be absent. */
export interface Merged {
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

/** Fields that mean something only as a whole: half a person's date and half the machine's is nobody's. */
const WHOLE: ReadonlySet<string> = new Set(
  'title date dateline summary speaker verb claim mentions[] evidence[] keyPoints[] dates[] repairs[] links[]'.split(
    ' ',
  ),
);

/**
 * Three-way merge of plain values: what only one side changed since the base is taken from that side; where
 * both did, field by field and item by item, the person's side stays and the conflict is told.
 *
 * @param path of the value, for conflicts; its last name decides how a list is keyed
 * @example mergeData({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }, []).value // { a: 2, b: 3 }
 */
export function mergeData(
  base: Json | undefined,
  person: Json | undefined,
  machine: Json | undefined,
  path: FieldPath,
): Merged {
  if (isSame(person, machine) || isSame(machine, base)) return { value: person, conflicts: [] };
  if (isSame(person, base)) return { value: machine, conflicts: [] };
  if (!isWhole(path)) {
    if (isRecord(person) && isRecord(machine)) return mergeRecords(base, person, machine, path);
    if (isList(person) && isList(machine)) {
      const merged = mergeLists(isList(base) ? base : [], person, machine, path);
      if (merged !== undefined) return merged;
    }
  }
  return { value: person, conflicts: [{ path, merged: path, person, machine }] };
}

/** Is the value at a path taken from one side, or has it fields and items of its own that are merged? */
export function isWhole(path: FieldPath): boolean {
  const last = path.at(-1);
  return WHOLE.has(typeof last === 'number' ? `${String(path.at(-2))}[]` : String(last));
}

function mergeRecords(
  base: Json | undefined,
  person: JsonRecord,
  machine: JsonRecord,
  path: FieldPath,
): Merged {
  const old = isRecord(base) ? base : {};
  const conflicts: Conflict[] = [];
  const entries: [string, Json][] = [];
  for (const key of new Set([...Object.keys(person), ...Object.keys(machine)])) {
    const merged = mergeData(old[key], person[key], machine[key], [...path, key]);
    conflicts.push(...merged.conflicts);
    if (merged.value !== undefined) entries.push([key, merged.value]);
  }
  return { value: Object.fromEntries(entries), conflicts };
}

function mergeLists(
  base: readonly Json[],
  person: readonly Json[],
  machine: readonly Json[],
  path: FieldPath,
): Merged | undefined {
  const name = String(path.at(-1));
  const [baseKeys, personKeys, machineKeys] = keysOf(name, [base, person, machine]) ?? [];
  if (baseKeys === undefined || personKeys === undefined || machineKeys === undefined) return undefined;
  const conflicts: [key: string, conflict: Conflict][] = [];
  const kept = new Map<string, Json>();
  for (const key of new Set([...personKeys, ...machineKeys])) {
    const at = personKeys.indexOf(key);
    const isRemoved = at === -1 && baseKeys.includes(key);
    if (isRemoved) continue;
    const merged = mergeData(base[baseKeys.indexOf(key)], person[at], machine[machineKeys.indexOf(key)], [
      ...path,
      at === -1 ? person.length : at,
    ]);
    conflicts.push(...merged.conflicts.map((conflict): [string, Conflict] => [key, conflict]));
    if (merged.value !== undefined) kept.set(key, merged.value);
  }
  const order = mergeOrder(baseKeys, personKeys, machineKeys).filter((key) => kept.has(key));
  const value = order.map((key) => kept.get(key) ?? null);
  return { value, conflicts: conflicts.map(([key, one]) => moveTo(order.indexOf(key), one, path.length)) };
}

/** A conflict within an item that is at another place of the merged list. */
function moveTo(index: number, conflict: Conflict, depth: number): Conflict {
  return { ...conflict, merged: conflict.merged.with(depth, index) };
}

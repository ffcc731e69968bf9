import type { FieldPath } from '../../briefing/front-matter.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import type { OpenConflict } from './conflict-file.ts';
import { group } from './grouped-title.ts';
import { isList, isRecord, isSame, type Json } from './json.ts';

/** The field name of a conflict of body lines. */
export const BODY = 'body';

/** What a briefing holds now: its fields, and its body as text. */
export interface Held {
  readonly data: FrontMatter;
  readonly body: string;
}

/** Numbers that change whenever a sentence is added; what stands there is the same. */
const NUMBERS: ReadonlySet<string> = new Set(['sentence', 'occurrence', 'titleSentence']);

/**
 * Keep those conflicts that nobody has settled: the person's side still stands in the briefing as it was. Whoever
 * edits it afterwards has decided. A newer conflict about the same field takes an older one's place.
 */
export function stillOpen(conflicts: readonly OpenConflict[], held: Held): readonly OpenConflict[] {
  const last = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict]));
  return [...last.values()].filter((conflict) => isOpen(conflict, held));
}

function keyOf({ field, person }: OpenConflict): string {
  return field === BODY ? JSON.stringify([field, person]) : field;
}

function isOpen({ field, person, machine }: OpenConflict, { data, body }: Held): boolean {
  if (field === BODY) {
    if (typeof machine === 'string' && hasLines(body, machine)) return false;
    return person === undefined || (typeof person === 'string' && hasLines(body, person));
  }
  return isAlike(valueAt(group(data), pathOf(field)), person);
}

function hasLines(body: string, lines: string): boolean {
  return `\n${body}\n`.replaceAll('\r\n', '\n').includes(`\n${lines}\n`);
}

/** The same value but for the numbers of sentences? */
export function isAlike(a: Json | undefined, b: Json | undefined): boolean {
  return isSame(withoutNumbers(a), withoutNumbers(b));
}

function withoutNumbers(value: Json | undefined): Json | undefined {
  if (isList(value)) return value.map((item) => withoutNumbers(item) ?? null);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !NUMBERS.has(key))
      .map(([key, field]) => [key, withoutNumbers(field)]),
  );
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: Json | undefined, path: FieldPath): Json | undefined {
  let at = value;
  for (const key of path) {
    if (isList(at)) at = at[Number(key)];
    else at = isRecord(at) ? at[key] : undefined;
  }
  return at;
}

/**
 * The path that a field's name stands for.
 *
 * @example pathOf('places[0].mentions[1]') // ['places', 0, 'mentions', 1]
 */
export function pathOf(name: string): FieldPath {
  return [...name.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key = '']) =>
    index === undefined ? key : Number(index),
  );
}

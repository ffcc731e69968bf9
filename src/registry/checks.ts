import type { VFileMessage } from 'vfile-message';
import { say } from '../briefing/messages.ts';
import type { ReadEntry } from './authority-file.ts';
import { COMMON_WORDS } from './common-words.ts';
import { type Alias, isUnconditional, type RegistryEntry } from './entry.ts';
import { type LeftOut, mayBeLeftOut } from './left-out.ts';
import { nameWords } from './name-words.ts';

/** An entry with the way back to its place in the file. */
export interface PlacedEntry {
  readonly entry: RegistryEntry;
  readonly where: ReadEntry['where'];
  /** The aliases as the file lists them, in its order. */
  readonly listed: readonly string[];
}

interface Checked {
  readonly entries: readonly PlacedEntry[];
  readonly messages: readonly VFileMessage[];
}

/** The form in which two names are the same name. */
function keyOf(name: string): string {
  return nameWords(name).join(' ');
}

const COMMON = new Set(COMMON_WORDS.map(keyOf));

/** The first entry keeps an id that two entries have. */
export function checkIds(placed: readonly PlacedEntry[]): Checked {
  const first = new Map<string, PlacedEntry>();
  const messages: VFileMessage[] = [];
  for (const item of placed) {
    const { id } = item.entry;
    const other = first.get(id);
    if (other === undefined) first.set(id, item);
    else
      messages.push(
        say('registry/duplicate-id', item.where('id'), { id, other: printPlace(other.where('id')) }),
      );
  }
  return { entries: [...first.values()], messages };
}

/**
 * A name that two entries have must have conditions in all of them but one; otherwise it stays with the first.
 * A common word must have conditions everywhere.
 */
export function checkAliases(placed: readonly PlacedEntry[]): Checked {
  const owners = new Map<string, PlacedEntry>();
  const messages: VFileMessage[] = [];
  const entries = placed.map((item) => {
    const kept = item.entry.aliases.filter((alias) => {
      const problem = isUnconditional(alias) ? problemOf(alias, item, owners) : undefined;
      if (problem !== undefined) messages.push(problem);
      return problem === undefined;
    });
    return { ...item, entry: { ...item.entry, aliases: kept } };
  });
  return { entries, messages };
}

function problemOf(
  alias: Alias,
  item: PlacedEntry,
  owners: Map<string, PlacedEntry>,
): VFileMessage | undefined {
  const key = keyOf(alias.text);
  if (COMMON.has(key))
    return say('registry/alias-needs-cue', placeOfAlias(alias, item), { alias: alias.text });
  const owner = owners.get(key);
  if (owner === undefined) {
    owners.set(key, item);
    return undefined;
  }
  if (owner === item) return undefined;
  const text = { alias: alias.text, other: owner.entry.id };
  return say('registry/duplicate-alias', placeOfAlias(alias, item), text);
}

function placeOfAlias(alias: Alias, item: PlacedEntry): ReturnType<PlacedEntry['where']> {
  const index = item.listed.indexOf(alias.text);
  return index < 0 ? item.where('name') : item.where('aliases', index);
}

/** `within` names entries that are there, or wrong, which is told already; and no entry lies within itself. */
export function checkWithin(placed: readonly PlacedEntry[], leftOut: LeftOut): Checked {
  const byId = new Map(placed.map((item) => [item.entry.id, item.entry]));
  const messages: VFileMessage[] = [];
  const entries = placed.map((item) => {
    const within = item.entry.within.filter((id, i) => {
      if (!byId.has(id)) {
        if (!mayBeLeftOut(leftOut, id, item.entry.kind))
          messages.push(say('registry/within-unknown', item.where('within', i), { id }));
      } else if (leadsTo(id, item.entry.id, byId)) {
        messages.push(say('registry/within-cycle', item.where('within', i), { id, entry: item.entry.id }));
      } else return true;
      return false;
    });
    return { ...item, entry: { ...item.entry, within } };
  });
  return { entries, messages };
}

function leadsTo(from: string, goal: string, byId: ReadonlyMap<string, RegistryEntry>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.within ?? []));
  }
  return false;
}

function printPlace(place: ReturnType<PlacedEntry['where']>): string {
  return `${place.file}:${place.line}:${place.column}`;
}

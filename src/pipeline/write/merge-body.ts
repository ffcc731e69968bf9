import { diffArrays } from 'diff';

/** Lines that both a person and the machine changed, each in another way. The person's stay. */
export interface BodyConflict {
  /** Line of the merged body, counted from 1. */
  readonly line: number;
  /** First line of the machine's side in its own body, counted from 1. */
  readonly machineLine: number;
  readonly person: string;
  readonly machine: string;
}

/** A merged body. */
export interface MergedBody {
  readonly body: string;
  readonly conflicts: readonly BodyConflict[];
}

/** A side's change of the base's lines `[start, end)`. */
interface Hunk {
  readonly side: 'person' | 'machine';
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  /** Where the lines begin in the side's own body. */
  readonly at: number;
}

/**
 * Three-way merge of bodies by lines. Where both sides changed the same lines the person's side stays and the
 * conflict is told. Lines that a side only adds conflict with nothing: a paragraph may be added beside one that
 * the other side changed, which the usual merges by diff3 take for a conflict, and lose.
 *
 * @example mergeBody('أ\n\nب\n', 'أ!\n\nب\n', 'أ\n\nب.\n').body // 'أ!\n\nب.\n'
 */
export function mergeBody(base: string, person: string, machine: string): MergedBody {
  if (machine === base || person === machine) return { body: person, conflicts: [] };
  if (person === base) return { body: machine, conflicts: [] };
  const old = base.split('\n');
  const hunks = [...findHunks(old, machine, 'machine'), ...findHunks(old, person, 'person')];
  const lines: string[] = [];
  const conflicts: BodyConflict[] = [];
  let at = 0;
  for (const group of groupHunks(hunks)) {
    const start = Math.min(...group.map((hunk) => hunk.start));
    const end = Math.max(...group.map((hunk) => hunk.end));
    lines.push(...old.slice(at, start));
    at = end;
    const [ours, theirs] = [
      apply(old, group, 'person', start, end),
      apply(old, group, 'machine', start, end),
    ];
    const foreign = group.find((hunk) => hunk.side === 'machine');
    const isOurs = group.some((hunk) => hunk.side === 'person');
    if (isOurs && foreign !== undefined && ours.join('\n') !== theirs.join('\n')) {
      const sides = { person: ours.join('\n').trim(), machine: theirs.join('\n').trim() };
      conflicts.push({ line: lines.length + 1, machineLine: foreign.at + 1, ...sides });
    }
    lines.push(...(isOurs ? ours : theirs));
  }
  return { body: [...lines, ...old.slice(at)].join('\n'), conflicts };
}

function findHunks(old: readonly string[], body: string, side: Hunk['side']): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let start = 0;
  let at = 0;
  let removed = 0;
  let added: readonly string[] = [];
  const close = (): void => {
    if (removed > 0 || added.length > 0) hunks.push({ side, start, end: start + removed, lines: added, at });
    start += removed;
    at += added.length;
    removed = 0;
    added = [];
  };
  for (const part of diffArrays([...old], body.split('\n'))) {
    if (part.added) added = part.value;
    else if (part.removed) removed = part.value.length;
    else {
      close();
      start += part.value.length;
      at += part.value.length;
    }
  }
  close();
  return hunks;
}

/** Hunks in order, those that touch the same lines together; at one place additions come before changes. */
function groupHunks(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  let end = 0;
  for (const hunk of hunks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    if (last !== undefined && hunk.start < end) last.push(hunk);
    else groups.push([hunk]);
    end = Math.max(end, hunk.end);
  }
  // The same lines added by both sides are added once.
  return groups.filter((group, i) => !groups.slice(0, i).some((other) => isSameAddition(other, group)));
}

function isSameAddition([a, ...others]: readonly Hunk[], [b, ...more]: readonly Hunk[]): boolean {
  if (a === undefined || b === undefined || others.length + more.length > 0) return false;
  const isAddition = a.start === a.end && b.start === a.start && b.end === a.end;
  return isAddition && a.side !== b.side && a.lines.join('\n') === b.lines.join('\n');
}

function apply(
  old: readonly string[],
  group: readonly Hunk[],
  side: Hunk['side'],
  start: number,
  end: number,
): readonly string[] {
  const lines: string[] = [];
  let at = start;
  for (const hunk of group.filter((one) => one.side === side)) {
    lines.push(...old.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...lines, ...old.slice(at, end)];
}

import { diff3MergeRegions } from 'node-diff3';

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

/** A region of a three-way merge, as node-diff3 gives it. */
type Region =
  | { readonly stable: true; readonly bufferContent: readonly string[] }
  | {
      readonly stable: false;
      readonly aContent: readonly string[];
      readonly oContent: readonly string[];
      readonly bContent: readonly string[];
      readonly bStart: number;
    };

/**
 * Three-way merge of bodies by lines. Where both sides changed the same lines the person's side stays and the
 * conflict is told.
 *
 * @example mergeBody('أ\n\nب\n', 'أ!\n\nب\n', 'أ\n\nب.\n').body // 'أ!\n\nب.\n'
 */
export function mergeBody(base: string, person: string, machine: string): MergedBody {
  if (machine === base || person === machine) return { body: person, conflicts: [] };
  if (person === base) return { body: machine, conflicts: [] };
  const regions: readonly Region[] = diff3MergeRegions(mark(person), mark(base), mark(machine));
  const lines: string[] = [];
  const conflicts: BodyConflict[] = [];
  for (const region of regions) {
    if (region.stable) {
      lines.push(...region.bufferContent);
      continue;
    }
    const sides = [region.aContent, region.bContent, region.oContent].map(unmark);
    const [ours = '', theirs = '', old = ''] = sides;
    const takesMachine = ours === old;
    if (!takesMachine && ours !== theirs && theirs !== old) {
      conflicts.push({
        line: lines.length + 1,
        machineLine: region.bStart + 1,
        person: ours.trim(),
        machine: theirs.trim(),
      });
    }
    lines.push(...(takesMachine ? region.bContent : region.aContent));
  }
  return { body: unmark(lines), conflicts };
}

// node-diff3 looks lines up in a plain object, where a line that reads "constructor" finds something.
function mark(body: string): string[] {
  return body.split('\n').map((line) => `=${line}`);
}

function unmark(lines: readonly string[]): string {
  return lines.map((line) => line.slice(1)).join('\n');
}

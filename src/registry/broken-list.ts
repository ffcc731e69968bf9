import type { VFileMessage } from 'vfile-message';
import { findMergeConflicts } from '../briefing/merge-marks.ts';
import { say } from '../briefing/messages.ts';
import type { Span } from '../briefing/span.ts';
import { type PlacedYaml, parsePlaced } from './placed-yaml.ts';

/** A part of an authority file that can be read, or why not, with the ids that stand in it. */
export type Piece =
  | { readonly yaml: PlacedYaml }
  | { readonly message: VFileMessage; readonly ids: readonly string[] };

const ENTRY = /^-\s/gm;
/** The first line of either side of a conflict begins an entry. */
const WHOLE_ENTRIES = /^[^\n]*\n(?:={7}\r?\n)?-\s/;
const ID = /^(?:-| ) *id: *["']?([\w-]+)/gm;

/**
 * Read a list of entries that is no YAML as a whole, entry by entry: each begins with a hyphen at the margin. What
 * breaks one of them leaves the others readable.
 *
 * @returns undefined if no line begins an entry
 */
export function readPieces(file: string, text: string): readonly Piece[] | undefined {
  const starts = [...text.matchAll(ENTRY)].map(({ index }) => index);
  if (starts.length === 0) return undefined;
  const conflicts = findMergeConflicts(text).map((span) => widen(span, text, starts));
  const isFree = (start: number): boolean =>
    conflicts.every((span) => start < span.start || start >= span.end);
  const cuts = [0, ...starts.filter(isFree), ...conflicts.map(({ start }) => start)].sort((a, b) => a - b);
  let linesBefore = 0;
  return [...new Set(cuts)].map((start, i, all) => {
    const part = text.slice(start, all[i + 1]);
    const piece = readPiece(file, part, linesBefore);
    linesBefore += countLines(part);
    return piece;
  });
}

/** A conflict with what it spoils: the entry that it begins within, and the rest of the one that it ends within. */
function widen({ start, end }: Span, text: string, starts: readonly number[]): Span {
  const isBetween = WHOLE_ENTRIES.test(text.slice(start, end));
  return {
    start: isBetween ? start : (starts.findLast((one) => one < start) ?? start),
    end: starts.find((one) => one >= end) ?? text.length,
  };
}

function readPiece(file: string, text: string, linesBefore: number): Piece {
  const [conflict] = findMergeConflicts(text);
  if (conflict !== undefined) {
    const line = linesBefore + countLines(text.slice(0, conflict.start)) + 1;
    return { message: say('registry/merge-marks', { file, line }), ids: idsOf(text) };
  }
  const yaml = parsePlaced(file, text, linesBefore);
  const [message] = yaml.broken;
  return message === undefined ? { yaml } : { message, ids: idsOf(text) };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function idsOf(text: string): readonly string[] {
  return [...text.matchAll(ID)].map(([, id = '']) => id);
}

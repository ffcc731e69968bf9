import type { Span } from './span.ts';

/**
 * One change that repair made: `original.slice(start, end)` was replaced by `insert`.
 * Positions are UTF-16 code units of the original text.
 */
export interface Edit extends Span {
  readonly insert: string;
  /** The rule that asked for it, e.g. `glued-words`; rules that met in one place are joined by `+`. */
  readonly rule: string;
}

/**
 * Apply edits to the text that they were made for.
 *
 * @param original the text that the edits' positions count in
 * @param edits sorted by start, not overlapping
 * @throws RangeError if the edits are unsorted, overlap or leave the text: a programmer's mistake
 * @example applyEdits('سورياوالعراق', [{ start: 5, end: 5, insert: ' ', rule: 'glued-words' }]) // 'سوريا والعراق'
 */
export function applyEdits(original: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > original.length) {
      throw new RangeError(`edit [${edit.start}, ${edit.end}) is unsorted, overlaps or leaves the text`);
    }
    out += original.slice(at, edit.start) + edit.insert;
    at = edit.end;
  }
  return out + original.slice(at);
}

/**
 * Map a span of the repaired text back to the original.
 *
 * A position inside an insertion maps to the edge of what it replaced: a span's start goes to the
 * replaced range's start and its end to that range's end, so the result always covers every original
 * unit that the span was made of. An empty span takes the start rule for both ends. At the border
 * between an edit and untouched text, a span that does not reach into the edit does not include it.
 *
 * @example toOriginal({ start: 6, end: 13 }, [{ start: 5, end: 5, insert: ' ', rule: 'glued-words' }]) // { start: 5, end: 12 }
 */
export function toOriginal(span: Span, edits: readonly Edit[]): Span {
  const start = mapPosition(span.start, edits, 'start');
  if (span.start === span.end) return { start, end: start };
  return { start, end: Math.max(start, mapPosition(span.end, edits, 'end')) };
}

function mapPosition(position: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const edit of edits) {
    const from = edit.start + shift;
    const to = from + edit.insert.length;
    if (position < from || (position === from && edge === 'end')) break;
    const isInside = edge === 'start' ? position < to : position <= to;
    if (isInside) {
      if (position === to) return edit.end;
      return edge === 'start' ? edit.start : edit.end;
    }
    shift += edit.insert.length - (edit.end - edit.start);
  }
  return position - shift;
}

/**
 * Join two rounds of edits into one that has the effect of both.
 *
 * @param first edits of the original text
 * @param second edits of the text that `first` produced
 * @returns edits of the original text, sorted, not overlapping; touching edits of both rounds are joined
 * @throws RangeError as {@link applyEdits} does
 */
export function composeEdits(
  original: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const middle = applyEdits(original, first);
  const placed = placeInOutput(first);
  const composed: Edit[] = [];
  let i = 0;
  let j = 0;
  let shift = 0;
  while (i < placed.length || j < second.length) {
    let low = Math.min(
      placed[i]?.from ?? Number.POSITIVE_INFINITY,
      second[j]?.start ?? Number.POSITIVE_INFINITY,
    );
    let high = low;
    const originalStart = low - shift;
    const rules: string[] = [];
    const inside: Edit[] = [];
    let grew = true;
    while (grew) {
      grew = false;
      for (let a = placed[i]; a !== undefined && a.from <= high; a = placed[++i]) {
        high = Math.max(high, a.to);
        shift += a.edit.insert.length - (a.edit.end - a.edit.start);
        rules.push(a.edit.rule);
        grew = true;
      }
      for (let b = second[j]; b !== undefined && b.start <= high; b = second[++j]) {
        high = Math.max(high, b.end);
        inside.push({ ...b, start: b.start - low, end: b.end - low });
        rules.push(b.rule);
        grew = true;
      }
    }
    const insert = applyEdits(middle.slice(low, high), inside);
    const end = high - shift;
    if (insert !== original.slice(originalStart, end)) {
      composed.push({ start: originalStart, end, insert, rule: [...new Set(rules)].join('+') });
    }
    low = high;
  }
  return composed;
}

function placeInOutput(edits: readonly Edit[]): readonly { edit: Edit; from: number; to: number }[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.start + shift;
    shift += edit.insert.length - (edit.end - edit.start);
    return { edit, from, to: from + edit.insert.length };
  });
}

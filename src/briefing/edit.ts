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
 * The result runs from where the span's first unit came from to where its last unit came from. A unit that was
 * kept came from itself; a unit of an insertion came from the whole of what that edit replaced. Hence: an edit on
 * the border that the span takes no unit of stays outside, a deletion inside the span is covered, a span of
 * nothing but a pure insertion is empty. An empty span stays empty and goes to where the next unit came from,
 * or to the end of the original.
 *
 * @param edits as {@link applyEdits} takes them
 * @example toOriginal({ start: 6, end: 13 }, [{ start: 5, end: 5, insert: ' ', rule: 'glued-words' }]) // { start: 5, end: 12 }
 */
export function toOriginal(span: Span, edits: readonly Edit[]): Span {
  return originalMapper(edits)(span);
}

/** {@link toOriginal} for many spans of one text: the edits are laid out once, then each span is two look-ups. */
export function originalMapper(edits: readonly Edit[]): (span: Span) => Span {
  const placed = placeInOutput(edits);
  return (span) => {
    const start = originOf(span.start, placed).start;
    return { start, end: span.end > span.start ? originOf(span.end - 1, placed).end : start };
  };
}

/** The original range that one unit of the output came from. */
function originOf(position: number, placed: readonly PlacedEdit[]): Span {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const last = placed[low - 1];
  if (last === undefined) return { start: position, end: position + 1 };
  if (position < last.to) return last.edit;
  const start = last.edit.end + (position - last.to);
  return { start, end: start + 1 };
}

/**
 * Join two rounds of edits into one that has the effect of both.
 *
 * Edits of the two rounds are joined, their rules by `+`, where they share a unit of the text between the rounds,
 * or one puts something strictly inside what the other wrote or replaces. All others stay as they are, also those
 * that only touch. What has no effect in the end is left out.
 *
 * @param first edits of the original text
 * @param second edits of the text that `first` produced
 * @returns edits of the original text, sorted, not overlapping
 * @throws RangeError as {@link applyEdits} does
 */
export function composeEdits(
  original: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const between = applyEdits(original, first);
  const composed: Edit[] = [];
  let shift = 0;
  for (const meeting of groupMeetings(placeInOutput(first), second)) {
    const { from, to } = meeting;
    const start = from - shift;
    for (const { edit } of meeting.first) shift += growth(edit);
    const inside = meeting.second.map((edit) => ({
      ...edit,
      start: edit.start - from,
      end: edit.end - from,
    }));
    const insert = applyEdits(between.slice(from, to), inside);
    const end = to - shift;
    if (insert === original.slice(start, end)) continue;
    const rules = new Set(
      [...meeting.first.map(({ edit }) => edit), ...meeting.second].map(({ rule }) => rule),
    );
    composed.push({ start, end, insert, rule: [...rules].join('+') });
  }
  return composed;
}

/** An edit with the range of the output that it wrote. */
interface PlacedEdit {
  readonly edit: Edit;
  readonly from: number;
  readonly to: number;
}

/** Edits of two rounds that meet, and the range of the text between the rounds that they cover together. */
interface Meeting {
  readonly first: PlacedEdit[];
  readonly second: Edit[];
  readonly from: number;
  to: number;
}

function placeInOutput(edits: readonly Edit[]): readonly PlacedEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.start + shift;
    shift += growth(edit);
    return { edit, from, to: from + edit.insert.length };
  });
}

function growth(edit: Edit): number {
  return edit.insert.length - (edit.end - edit.start);
}

function groupMeetings(first: readonly PlacedEdit[], second: readonly Edit[]): readonly Meeting[] {
  const meetings: Meeting[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const a = first[i];
    const b = second[j];
    const isFirst = b === undefined || (a !== undefined && comesBefore(a.from, a.to, b.start, b.end));
    const [from, to] = isFirst ? [a?.from ?? 0, a?.to ?? 0] : [b.start, b.end];
    let meeting = meetings.at(-1);
    if (meeting === undefined || from >= meeting.to) {
      meeting = { first: [], second: [], from, to };
      meetings.push(meeting);
    }
    meeting.to = Math.max(meeting.to, to);
    if (isFirst && a !== undefined) meeting.first.push(a);
    else if (b !== undefined) meeting.second.push(b);
    if (isFirst) i++;
    else j++;
  }
  return meetings;
}

/** At the same place an empty range comes before one with units, and the first round before the second. */
function comesBefore(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (from !== otherFrom) return from < otherFrom;
  return from === to || otherFrom !== otherTo;
}

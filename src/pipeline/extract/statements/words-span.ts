import { type Span, textOf } from '../../../briefing/span.ts';
import { shownName } from '../shown-name.ts';
import type { Line } from './tokens.ts';

/** The text between two words of a line, from the start of one to the end of the other. */
export function spanOf(line: Line, from: number, to: number): Span | undefined {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.span.start, end: last.span.end };
}

/** The words of a run, for readers. */
export function surfaceOf(line: Line, span: Span): string {
  return shownName(textOf(line.text, span));
}

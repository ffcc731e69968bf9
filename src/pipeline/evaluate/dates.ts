import { z } from 'zod';
import type { Span } from '../../briefing/span.ts';
import { findTimeExpressions } from '../extract/dates/find-time-expressions.ts';
import { readJsonLines } from './json-lines.ts';

export interface DateFigures {
  readonly strictPrecision: number;
  readonly strictRecall: number;
  readonly relaxedPrecision: number;
  readonly relaxedRecall: number;
}

const document = z.object({
  text: z.string(),
  timex: z.array(z.tuple([z.int(), z.int(), z.string(), z.string()])),
});

/**
 * Accuracy of expressions of time, all types of TIMEX3 together. Strict: the same span; relaxed: at least one letter
 * in common, each expression matched at most once, as in TempEval.
 *
 * @param content JSON a line: text, timex (start, end, type, value; offsets into the text)
 */
export function evaluateDates(content: string): DateFigures {
  const sums = { strict: 0, relaxed: 0, found: 0, wanted: 0 };
  for (const { text, timex } of readJsonLines(content, document)) {
    const wanted = timex.map(([start, end]) => ({ start, end }));
    const found = findTimeExpressions(text);
    sums.strict += countMatches(wanted, found, (a, b) => a.start === b.start && a.end === b.end);
    sums.relaxed += countMatches(wanted, found, (a, b) => a.start < b.end && b.start < a.end);
    sums.found += found.length;
    sums.wanted += wanted.length;
  }
  const share = (hits: number, all: number): number => (all === 0 ? 0 : hits / all);
  return {
    strictPrecision: share(sums.strict, sums.found),
    strictRecall: share(sums.strict, sums.wanted),
    relaxedPrecision: share(sums.relaxed, sums.found),
    relaxedRecall: share(sums.relaxed, sums.wanted),
  };
}

/** Pairs of spans that match, no span in two of them; both lists are in text order. */
export function countMatches(
  wanted: readonly Span[],
  found: readonly Span[],
  matches: (a: Span, b: Span) => boolean,
): number {
  const taken = new Set<Span>();
  for (const span of wanted) {
    const match = found.find((other) => !taken.has(other) && matches(span, other));
    if (match !== undefined) taken.add(match);
  }
  return taken.size;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  composeEdits,
  type Edit,
  originalMapper,
  toOriginal,
} from '../../../src/briefing/edit.ts';
import type { Span } from '../../../src/briefing/span.ts';

const RUNS = { numRuns: 3000 };
const letter = fc.constantFrom('ا', 'ب', 'ج', ' ', 'x');
const text = fc.string({ unit: letter, maxLength: 12 });

/** Sorted edits, often touching, empty or without effect: cuts are drawn close together on purpose. */
function editsOf(original: string, rule: string): fc.Arbitrary<readonly Edit[]> {
  const cut = fc.nat({ max: original.length });
  return fc
    .array(fc.tuple(cut, cut, fc.string({ unit: letter, maxLength: 3 })), { maxLength: 5 })
    .map((draws) => {
      const cuts = [...draws.map(([a]) => a), ...draws.map(([, b]) => b)].sort((a, b) => a - b);
      return draws.map(([, , insert], i) => ({
        start: cuts[2 * i] ?? 0,
        end: cuts[2 * i + 1] ?? 0,
        insert,
        rule: `${rule}-${i}`,
      }));
    });
}

const oneRound = text.chain((original) =>
  fc.record({ original: fc.constant(original), edits: editsOf(original, 'a') }),
);
const twoRounds = oneRound.chain(({ original, edits }) =>
  fc.record({
    original: fc.constant(original),
    first: fc.constant(edits),
    second: editsOf(applyEdits(original, edits), 'b'),
  }),
);
const roundAndSpan = oneRound.chain(({ original, edits }) => {
  const at = fc.nat({ max: applyEdits(original, edits).length });
  return fc.record({
    original: fc.constant(original),
    edits: fc.constant(edits),
    span: fc.tuple(at, at).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  });
});

/** For each unit of the output the original range that it came from: the rule, written down unit by unit. */
function origins(original: string, edits: readonly Edit[]): readonly (Span & { readonly isKept: boolean })[] {
  const units: (Span & { readonly isKept: boolean })[] = [];
  let at = 0;
  for (const edit of edits) {
    for (; at < edit.start; at++) units.push({ start: at, end: at + 1, isKept: true });
    for (const _ of edit.insert.split('')) units.push({ start: edit.start, end: edit.end, isKept: false });
    at = edit.end;
  }
  for (; at < original.length; at++) units.push({ start: at, end: at + 1, isKept: true });
  return units;
}

const insertion = (at: number, insert: string): Edit => ({ start: at, end: at, insert, rule: 'in' });
const deletion = (start: number, end: number): Edit => ({ start, end, insert: '', rule: 'out' });

describe('applyEdits', () => {
  it('refuses edits that are unsorted, overlap, run backwards or leave the text', () => {
    expect(() => applyEdits('abc', [insertion(2, 'x'), insertion(1, 'y')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [deletion(0, 2), deletion(1, 3)])).toThrow(RangeError);
    expect(() => applyEdits('abc', [deletion(2, 1)])).toThrow(RangeError);
    expect(() => applyEdits('abc', [deletion(2, 4)])).toThrow(RangeError);
    expect(() => applyEdits('abc', [deletion(-1, 1)])).toThrow(RangeError);
  });

  it('writes each insertion in order, also several at one place', () => {
    expect(applyEdits('abc', [insertion(1, 'x'), insertion(1, 'y'), deletion(1, 2)])).toBe('axyc');
  });
});

describe('toOriginal', () => {
  it('covers exactly what the units of a span came from', () => {
    fc.assert(
      fc.property(roundAndSpan, ({ original, edits, span }) => {
        const covered = origins(original, edits).slice(span.start, span.end);
        const mapped = toOriginal(span, edits);
        if (covered.length === 0) return;
        expect(mapped).toEqual({
          start: Math.min(...covered.map(({ start }) => start)),
          end: Math.max(...covered.map(({ end }) => end)),
        });
      }),
      RUNS,
    );
  });

  it('keeps an empty span empty, where the next unit came from', () => {
    fc.assert(
      fc.property(roundAndSpan, ({ original, edits, span }) => {
        const next = origins(original, edits)[span.start]?.start ?? original.length;
        expect(toOriginal({ start: span.start, end: span.start }, edits)).toEqual({ start: next, end: next });
      }),
      RUNS,
    );
  });

  it('never changes the order of positions', () => {
    fc.assert(
      fc.property(oneRound, ({ original, edits }) => {
        const map = originalMapper(edits);
        const length = applyEdits(original, edits).length;
        const starts = Array.from({ length: length + 1 }, (_, at) => map({ start: at, end: at }).start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it.each<[string, Span, readonly Edit[], Span]>([
    [
      'an insertion before the span stays outside',
      { start: 6, end: 13 },
      [insertion(5, ' ')],
      { start: 5, end: 12 },
    ],
    [
      'an insertion after the span stays outside',
      { start: 0, end: 5 },
      [insertion(5, ' ')],
      { start: 0, end: 5 },
    ],
    ['an insertion alone is an empty place', { start: 5, end: 6 }, [insertion(5, ' ')], { start: 5, end: 5 }],
    ['a deletion on the border stays outside', { start: 0, end: 2 }, [deletion(2, 4)], { start: 0, end: 2 }],
    ['a deletion inside is covered', { start: 1, end: 3 }, [deletion(2, 4)], { start: 1, end: 5 }],
    [
      'part of a replacement brings all of what it replaced',
      { start: 3, end: 4 },
      [{ start: 2, end: 6, insert: 'abc', rule: 'in' }],
      { start: 2, end: 6 },
    ],
  ])('%s', (_, span, edits, expected) => {
    expect(toOriginal(span, edits)).toEqual(expected);
  });
});

describe('composeEdits', () => {
  it('has the effect of both rounds, sorted and without overlap', () => {
    fc.assert(
      fc.property(twoRounds, ({ original, first, second }) => {
        const both = applyEdits(applyEdits(original, first), second);
        expect(applyEdits(original, composeEdits(original, first, second))).toBe(both);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves out what has no effect, and names only rules that were there', () => {
    fc.assert(
      fc.property(twoRounds, ({ original, first, second }) => {
        fc.pre(first.length > 0 && second.length > 0);
        const known = new Set([...first, ...second].map(({ rule }) => rule));
        for (const edit of composeEdits(original, first, second)) {
          expect(edit.insert).not.toBe(original.slice(edit.start, edit.end));
          expect(edit.rule.split('+').every((rule) => known.has(rule))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('touches no unit that both rounds left alone', () => {
    fc.assert(
      fc.property(twoRounds, ({ original, first, second }) => {
        const composed = composeEdits(original, first, second);
        origins(original, first).forEach(({ start, isKept }, at) => {
          if (isKept && !second.some((edit) => edit.start <= at && at < edit.end)) {
            expect(composed.some((edit) => edit.start <= start && start < edit.end)).toBe(false);
          }
        });
      }),
      RUNS,
    );
  });

  it('keeps rules apart that only touch', () => {
    const first = [{ start: 0, end: 1, insert: 'x', rule: 'one' }];
    const second = [{ start: 1, end: 2, insert: 'y', rule: 'two' }];
    expect(composeEdits('ab', first, second)).toEqual([...first, ...second]);
  });

  it('joins rules that meet', () => {
    const first = [{ start: 1, end: 2, insert: '  ', rule: 'one' }];
    const second = [{ start: 2, end: 3, insert: '', rule: 'two' }];
    expect(composeEdits('a\u00a0b', first, second)).toEqual([
      { start: 1, end: 2, insert: ' ', rule: 'one+two' },
    ]);
  });

  it('puts an insertion that meets a deletion at its end, and one that meets a text at its front', () => {
    expect(composeEdits('abc', [deletion(1, 2)], [insertion(1, 'x')])).toEqual([
      deletion(1, 2),
      insertion(2, 'x'),
    ]);
    expect(applyEdits('abc', composeEdits('abc', [insertion(1, 'y')], [insertion(1, 'x')]))).toBe('axybc');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/briefing/edit.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { RULES } from '../../../src/pipeline/repair/rules.ts';
import { sourceOf } from './source.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'سورياوالعراق',
      'الولاياتالمتحدة',
      'الجلسةالأولى',
      'في',
      'قال',
      '،،',
      '؛ ؛',
      'الأمــــم',
      'فی',
      'کتاب',
    ],
    ...['ﻻ', 'ﺷﹼ', '\u0627\u0653', '\ud800', '\udc00', '\0', '\u0007', '\u202e', '\u2069'],
    ...[
      '\ufeff',
      '\u200d',
      '\u200f',
      '\u00ad',
      '😀',
      '👨\u200d👩',
      '\r\n',
      '\r',
      '\u2028',
      '\u0085',
      '\v',
      '\u00a0',
      ' ',
      '  ',
      '\n',
    ],
    ...['{x}', '<script>', 'import x', '---', '- a\n-\n', 'ـــ', '\u064e', 'ة', 'ى', 'و', 'ال'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** Its bytes may show as spaces and controls, so damage around it is taken for part of it until the next run. */
const mojibake = fc.constantFrom('Ø§Ù„Ø¬', 'ط§ظ„ط¬ط²', 'ÇáÌÒÇÆÑ');
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: piece }, mojibake), { maxLength: 24 })
  .map((pieces) => pieces.join(''));
const textWithoutMojibake = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const RUNS = { numRuns: 3000 };

describe('repair', () => {
  it('accounts for every change by an edit', () => {
    fc.assert(
      fc.property(text, (original) => {
        const repaired = repair(sourceOf(original));
        expect(repaired.text).toBe(applyEdits(original, repaired.edits));
        expect(repaired.edits.every(({ rule }) => rule !== '')).toBe(true);
      }),
      RUNS,
    );
  });

  it('leaves a text that every encoding can write, in lines without control characters or spare spaces', () => {
    fc.assert(
      fc.property(text, (original) => {
        const repaired = repair(sourceOf(original)).text;
        expect(repaired.isWellFormed()).toBe(true);
        expect(repaired).not.toMatch(/[\p{Cc}--\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029\u00a0\ufeff]/v);
        expect(repaired).not.toMatch(/^\s|\s$|\s\s/);
      }),
      RUNS,
    );
  });

  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(textWithoutMojibake, (original) => {
        const repaired = repair(sourceOf(original)).text;
        expect(repair(sourceOf(repaired)).edits).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s gives sorted edits that change something',
    (_, rule) => {
      fc.assert(
        fc.property(text, (original) => {
          const edits = rule(original);
          expect(() => applyEdits(original, edits)).not.toThrow();
          for (const { start, end, insert } of edits) expect(insert).not.toBe(original.slice(start, end));
        }),
        { numRuns: 1000 },
      );
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/fold.ts';
import { tokenizeWords } from '../../../src/arabic/words.ts';
import { textOf } from '../../../src/briefing/span.ts';
import { findMentions } from '../../../src/registry/find-mentions.ts';
import { shipped } from './shipped.ts';

const { registry } = shipped;
const names = registry.entries.flatMap((entry) => entry.aliases.map((alias) => alias.text));
const piece = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...names).map((name) => `و${name}`),
  fc.constantFrom(
    'قال',
    '«',
    '»',
    '.',
    '\n',
    '،',
    'ل',
    'لل',
    'أبو',
    'عبد',
    'ـ',
    'مالي',
    '"',
    '\u064b',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 20 })
  .map((parts) => parts.flat().join(''));
const search = (text: string) => findMentions(text, tokenizeWords(text), registry);

describe('findMentions on arbitrary text', () => {
  it('gives mentions in order that do not overlap and lie within words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = tokenizeWords(text);
        let end = 0;
        for (const { id, span, confidence } of search(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(words.some((word) => word.start <= span.start && span.start < word.end)).toBe(true);
          expect(textOf(text, span)).toMatch(/[\p{L}\p{N}]/u);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(registry.byId(id)).toBeDefined();
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in a text whose spelling is folded away', () => {
    // Marks that the registry lists tell a name from other words.
    const unmarked = names.filter((name) => !/\p{M}/u.test(name));
    const plain = fc.array(fc.constantFrom(...unmarked), { maxLength: 8 }).map((parts) => parts.join('، '));
    const ids = (text: string): readonly string[] => search(text).map((mention) => mention.id);
    fc.assert(
      fc.property(plain, (text) => {
        expect(ids(fold(text))).toEqual(ids(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('every name of the registry', () => {
  const unconditional = registry.entries.flatMap(({ id, aliases }) =>
    aliases
      .filter((alias) => alias.when.length + alias.after.length + alias.unless.length === 0 && !alias.quoted)
      .map((alias) => ({ id, text: alias.text })),
  );

  it('is found where it stands alone, with and without وب', () => {
    const missed = unconditional.filter(({ id, text }) => {
      const at = `قيل عن ${text} الكثير`;
      const behind = `قيل وب${text} الكثير`;
      return ![at, behind].every((sentence) => search(sentence).some((mention) => mention.id === id));
    });
    expect(missed).toEqual([]);
  });
});

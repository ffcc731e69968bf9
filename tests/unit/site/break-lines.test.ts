import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/site/break-lines.ts';

describe('breaking lines', () => {
  it('keeps every word in order until an ellipsis, and no line is too long', () => {
    const word = fc.string({ minLength: 1, maxLength: 15, unit: fc.constantFrom('ا', 'ب', 'ت') });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (words, most) => {
          const lines = breakLines(words.join(' '), (line) => line.length <= 12, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(12);
          const kept = lines.join(' ');
          if (!kept.includes('…')) expect(kept).toBe(words.join(' '));
        },
      ),
    );
  });

  it('ends a line that is too short for a name between two words', () => {
    const label = breakLines('منظمة الأمم المتحدة للتربية', ({ length }) => length <= 22, 1);
    expect(label).toEqual(['منظمة الأمم المتحدة…']);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeSpanIndex } from '../../../src/pipeline/extract/names/span-index.ts';

const span = fc
  .tuple(fc.nat(2000), fc.integer({ min: 1, max: 700 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('finds just what overlaps, in the order given', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 40 }), span, (spans, asked) => {
      const items = spans.map((own, number) => ({ span: own, number }));
      const expected = items.filter((item) => item.span.start < asked.end && asked.start < item.span.end);
      const found = [...makeSpanIndex(items)(asked)].sort((a, b) => a.number - b.number);
      expect(found).toEqual(expected);
    }),
  );
});

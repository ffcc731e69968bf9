import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/briefing/evidence.ts';
import { evidenceOf } from '../../../src/pipeline/extract/evidence-of.ts';
import { articleOf } from './statements-article.ts';

describe('evidenceOf', () => {
  const article = articleOf('وصل الوفد إلى المدينة. غادر الوفد المدينة بعد أن زار الوفد السوق.');

  it('gives sentence and exact text', () => {
    expect(evidenceOf(article, { start: 4, end: 9 })).toEqual({ sentence: 1, text: 'الوفد' });
  });

  it('counts occurrences within the sentence only', () => {
    const second = article.text.lastIndexOf('الوفد');
    expect(evidenceOf(article, { start: second, end: second + 5 })).toEqual({
      sentence: 2,
      text: 'الوفد',
      occurrence: 2,
    });
  });

  it('leaves spaces on the edges out', () => {
    expect(evidenceOf(article, { start: 3, end: 10 })).toEqual({ sentence: 1, text: 'الوفد' });
  });

  it('ends with the sentence that it begins in', () => {
    expect(evidenceOf(article, { start: 14, end: 40 }).text).toBe('المدينة.');
  });

  it('refuses a span that holds no text', () => {
    expect(() => evidenceOf(article, { start: 3, end: 4 })).toThrow(RangeError);
    expect(() => evidenceOf(article, { start: 900, end: 905 })).toThrow(RangeError);
  });

  it('is what locate takes back to the same place', () => {
    const texts = article.sentences.map(({ span }) => article.text.slice(span.start, span.end));
    const place = fc.nat(article.sentences.length - 1).chain((i) => {
      const length = texts[i]?.length ?? 0;
      return fc.tuple(fc.constant(i), fc.nat(length - 1), fc.nat(length - 1));
    });
    fc.assert(
      fc.property(place, ([i, a, b]) => {
        const base = article.sentences[i]?.span.start ?? 0;
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
        fc.pre(texts[i]?.slice(start, end).trim() === texts[i]?.slice(start, end));
        const evidence = evidenceOf(article, { start: base + start, end: base + end });
        expect(locate(evidence, texts)).toEqual({ start, end });
      }),
    );
  });
});

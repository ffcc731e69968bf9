import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestExcerpts, markedSentences } from '../../../src/search/query/excerpt.ts';
import { makeMarker } from '../../../src/search/query/marks.ts';

const marked = (query: string, text: string): readonly string[] =>
  makeMarker([query])
    .mark(text)
    .map(({ start, end }) => text.slice(start, end));

describe('makeMarker', () => {
  it.each([
    ['الجزائر', 'وصل إلى وبالجزائر اليوم', ['وبالجزائر']],
    ['الجزاير', 'في الجَزَائِر.', ['الجَزَائِر']],
    ['أبو بكر', 'قال أبوبكر إنه', ['أبوبكر']],
    ['أبوبكر', 'قال أبو بكر إنه', ['أبو', 'بكر']],
    ['أيلول', 'في سبتمبر 2014', ['سبتمبر']],
    ['في', 'في مالي', []],
    ['جزيرتين', 'في الجزائر', []],
    ['<b>', '<b>نص</b>', ['b', 'b']],
  ])('marks %s in «%s»', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  it('marks whole words of the original text, whatever is dropped from them', () => {
    const letter = fc.constantFrom('ك', 'ت', 'ا', 'ب', 'ة', 'أ', 'ّ', 'ـ', '\u200c', 'و', 'ل');
    const word = fc.array(letter, { minLength: 2, maxLength: 10 }).map((letters) => `ك${letters.join('')}ب`);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const text = `${other} ${one}، ${other}`;
        const marks = makeMarker([one]).mark(text);
        expect(marks.some(({ start, end }) => text.slice(start, end) === one)).toBe(true);
        let end = 0;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          end = mark.end;
          expect(text.slice(mark.start, mark.end)).not.toMatch(/[\s،]/);
        }
      }),
    );
  });
});

describe('excerpts', () => {
  const sentences = ['جملة أولى.', 'ذهب إلى مالي.', 'بين مالي وليبيا حدود.', 'مالي مالي مالي.'];
  const marker = makeMarker(['مالي وليبيا']);

  it('prefers sentences with more of the words, in text order', () => {
    const all = markedSentences(sentences, marker);
    expect(all.map(({ sentence }) => sentence)).toEqual([2, 3, 4]);
    expect(bestExcerpts(all, 2).map(({ sentence }) => sentence)).toEqual([3, 4]);
  });

  it('falls back on the first sentence', () => {
    expect(markedSentences(sentences, makeMarker(['واشنطن']))).toEqual([
      { sentence: 1, text: 'جملة أولى.', marks: [] },
    ]);
    expect(markedSentences([], marker)).toEqual([]);
  });
});

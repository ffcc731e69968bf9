import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/briefing/evidence.ts';
import { findStatements } from '../../../src/pipeline/extract/statements/find-statements.ts';
import type { KnownName } from '../../../src/pipeline/extract/statements/tokens.ts';
import { articleOf } from './statements-article.ts';

const words =
  'قال وقالت أكد وأضاف مشيرا مؤكدة حسب وفقا لمصدر نقلا عن على حد قول جاء في بيان نقلت قوله بأنه أن إن إلى من الوزير وزير مصدر المصدر نفسه الذي لم سيعلن أُعلن بتقديم ضرورة هذا دعت المواطنين علي ليبيا'.split(
    ' ',
  );
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom('،', '.', ':', '«', '»', '“', '”', '"', '؟', '\n', '(', ')') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', '  ')), { maxLength: 60 })
  .map((pieces) => pieces.map((both) => both.join('')).join(''));

describe('findStatements', () => {
  it('points every evidence at words that stand there, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        const names: KnownName[] = [...text.matchAll(/ليبيا/gu)].map(({ index }) => ({
          id: 'libya',
          kind: 'place',
          name: 'ليبيا',
          span: { start: index, end: index + 5 },
        }));
        const sentences = article.sentences.map(({ span }) => text.slice(span.start, span.end));
        for (const { speaker, verb, claim } of findStatements(article, { names }).statements) {
          expect(locate(speaker, sentences)).toBeDefined();
          expect(locate(verb, sentences)).toBeDefined();
          expect(locate(claim, sentences)).toBeDefined();
          if (speaker.refersTo !== undefined) expect(locate(speaker.refersTo, sentences)).toBeDefined();
          expect(claim.text).toBe(claim.text.trim());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same statements every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        expect(findStatements(article, { names: [] })).toEqual(findStatements(article, { names: [] }));
      }),
      { numRuns: 100 },
    );
  });
});

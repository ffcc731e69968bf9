import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/briefing/span.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { segment } from '../../../src/pipeline/segment/index.ts';
import type { Article } from '../../../src/pipeline/stages.ts';
import { sourceOf } from './source.ts';

const piece = fc.constantFrom(
  ...[
    'قال',
    'المصدر',
    'د.',
    '12.5',
    '.',
    '؟',
    '!',
    '…',
    '،',
    '«',
    '»',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '.و',
    'سورياوالعراق',
  ],
  ...['\u202e', '\0', '😀', 'Reuters', '"', '(', ')', '\u064e', '\u2028', '\t'],
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '.repeat(pieces.length % 2)));
const RUNS = { numRuns: 2000 };

/** What the spans leave out of the text. */
function remainder(whole: string, spans: readonly Span[]): string {
  let at = 0;
  let rest = '';
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    rest += whole.slice(at, start);
    at = end;
  }
  return rest + whole.slice(at);
}

function check(article: Article): void {
  const { blocks, sentences, words } = article;
  const spans = blocks.map(({ span }) => span);
  expect(remainder(article.text, spans).trim()).toBe('');
  for (const { start, end } of spans) expect(article.text.slice(start, end)).not.toMatch(/^\s|\n|\s$/);
  expect(
    remainder(
      article.text,
      sentences.map(({ span }) => span),
    ).trim(),
  ).toBe('');
  expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, i) => i + 1));
  for (const { span, block } of sentences) {
    expect(blocks).toContain(block);
    expect(span.start >= block.span.start && span.end <= block.span.end).toBe(true);
  }
  remainder(
    article.text,
    words.map(({ span }) => span),
  );
  for (const word of words) {
    const around = sentences[word.sentence - 1]?.span ?? { start: 0, end: -1 };
    expect(word.span.start >= around.start && word.span.end <= around.end).toBe(true);
    expect(article.text.slice(word.span.start, word.span.end)).toBe(word.text);
  }
}

describe('segment', () => {
  it('covers all visible text by blocks, blocks by sentences, and keeps words inside', () => {
    fc.assert(
      fc.property(text, (original) => check(segment(repair(sourceOf(original))))),
      RUNS,
    );
  });

  it('keeps the kind of each marked line, wherever repair moved it', () => {
    const kind = fc.constantFrom('paragraph', 'heading', 'listItem', 'quote');
    const line = fc.record({
      kind,
      words: fc.constantFrom('قال  المصدر', 'سورياوالعراق', 'ﻻ', '\u200f أ', '😀\u202e'),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        let whole = '';
        const marked = lines.map(({ kind, words }) => {
          const start = whole.length;
          whole += `${words}\n`;
          return { kind, span: { start, end: start + words.length } };
        });
        const article = segment(repair({ ...sourceOf(whole), marked }));
        check(article);
        expect(article.blocks.map((block) => block.kind)).toEqual(lines.map((each) => each.kind));
      }),
      RUNS,
    );
  });
});

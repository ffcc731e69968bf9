import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/arabic/sentences.ts';
import { type BodyBlock, blocksOf, printBody } from '../../../src/briefing/body.ts';
import { parseBodyTree } from '../../../src/briefing/body-tree.ts';
import { plainHtml } from '../../../src/site/body-html.ts';
import { markSentences } from '../../../src/site/mark-sentences.ts';
import { readBriefing } from '../../../src/site/read-briefing.ts';
import { markupHtml, renderBody } from '../../../src/site/render-body.ts';
import { PLAIN } from '../../fixtures/plain-front-matter.ts';
import { line } from '../lines-of-articles.ts';
import { textOf } from './text-of-html.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'site', 'fixture', 'content', 'briefings');

function render(
  blocks: readonly BodyBlock[],
  data = PLAIN,
): { readonly html: string; readonly texts: readonly string[] } {
  const { tree, messages } = parseBodyTree(printBody(blocks), 'a.mdx');
  expect(messages).toEqual([]);
  const marked = blocksOf(tree).map(({ node, text }) => ({ node, text, spans: splitSentences(text) }));
  return { html: renderBody(tree, marked, data), texts: marked.map(({ text }) => text) };
}

describe('rendering a body', () => {
  it('shows the text to the letter, and lets no tag through but its own', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const { html, texts } = render(lines.map((text) => ({ kind: 'paragraph', text })));
        expect(texts).toEqual(lines);
        const shown = html.split('\n').map(textOf);
        expect(shown).toEqual(lines);
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]);
        expect(tags.filter((tag) => !['p', 'span', 'bdi', 'a'].includes(tag ?? ''))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('marks values that overlap, each id once, and changes no letter', () => {
    const text = 'أب جد هو زح طي كل من سع فص قر شت';
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
        const dates = spans.flatMap(([start, length]) => {
          const words = text.slice(start, start + length);
          if (words.trim() !== words || text.indexOf(words) !== start) return [];
          return [
            {
              sentence: 1,
              text: words,
              calendar: 'gregorian',
              origin: 'relative',
              confidence: 1,
              rule: 'a/b',
            } as const,
          ];
        });
        const { html } = render([{ kind: 'paragraph', text }], { ...PLAIN, dates });
        expect(textOf(html)).toBe(text);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
        expect(ids.toSorted()).toEqual(['s1', ...dates.map((_, i) => `d${i + 1}`)].toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('prints plain paragraphs as remark-rehype and rehype-stringify print them', () => {
    let printed = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, (lines, original) => {
        const { tree } = parseBodyTree(
          printBody(lines.map((text) => ({ kind: 'paragraph', text }))),
          'a.mdx',
        );
        const marked = blocksOf(tree).map(({ node, text }) => ({ node, text, spans: splitSentences(text) }));
        const words = lines[0]?.split(' ')[0] ?? '';
        const repairs = [{ sentence: 1, text: words, original, rule: 'repair/test' }];
        markSentences(marked, { ...PLAIN, repairs });
        const html = plainHtml(tree);
        if (html === undefined) return;
        printed++;
        expect(html).toBe(markupHtml(tree));
      }),
      { numRuns: 500 },
    );
    expect(printed).toBeGreaterThan(400);
  });

  it('keeps the components of the body language, and their text', () => {
    const { rendered } = readBriefing(readFileSync(join(FIXTURES, 'university-forum.mdx'), 'utf8'), 'a.mdx');
    expect(rendered?.html).toContain('<bdi lang="fr">Le Monde</bdi>');
    expect(rendered?.html).toMatch(/<div class="note" role="note">/);
    expect(rendered?.sentences).toBe(8);
  });
});

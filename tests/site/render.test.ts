import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/arabic/sentences.ts';
import { type BodyBlock, blocksOf, printBody } from '../../src/briefing/body.ts';
import { parseBodyTree } from '../../src/briefing/body-tree.ts';
import { parseBriefing } from '../../src/briefing/front-matter.ts';
import { printBriefing } from '../../src/briefing/front-matter-print.ts';
import { readPlainBody } from '../../src/briefing/plain-body.ts';
import { readQuickly } from '../../src/briefing/quick-briefing.ts';
import { plainHtml } from '../../src/site/body-html.ts';
import { latinRuns } from '../../src/site/latin-runs.ts';
import { listBriefings } from '../../src/site/list-briefings.ts';
import { listPages } from '../../src/site/list-pages.ts';
import { markSentences } from '../../src/site/mark-sentences.ts';
import { readBriefing } from '../../src/site/read-briefing.ts';
import { markupHtml, renderBody } from '../../src/site/render-body.ts';
import { wordsHtml } from '../../src/site/words-html.ts';
import { nouns } from '../../src/strings/ar.ts';
import { countOf } from '../../src/strings/plural.ts';
import { PLAIN } from '../fixtures/plain-front-matter.ts';

const FIXTURES = join(import.meta.dirname, 'fixture', 'content', 'briefings');

/** Pieces that hostile and ordinary lines are made of. */
const PIECES = [
  'الجزائر',
  ' ',
  '. ',
  '؟ ',
  '، ',
  '«قال»',
  'BBC News',
  'é',
  '7',
  '<script>alert(1)</script>',
  '{process.env.HOME}',
  'import x from "y"',
  'export const a = 1',
  '&lt;',
  '&',
  '"',
  '[a](javascript:alert(1))',
  '**',
  '`',
  '- ',
  '# ',
  '> ',
  '\\',
  '😀',
  '1. ',
  '<!-- -->',
  '---',
  '\u200f',
];
const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

function render(
  blocks: readonly BodyBlock[],
  data = PLAIN,
): { readonly html: string; readonly texts: readonly string[] } {
  const { tree, messages } = parseBodyTree(printBody(blocks), 'a.mdx');
  expect(messages).toEqual([]);
  const marked = blocksOf(tree).map(({ node, text }) => ({ node, text, spans: splitSentences(text) }));
  return { html: renderBody(tree, marked, data), texts: marked.map(({ text }) => text) };
}

/** The text of an HTML of ours: its tags are ours, and everything else is escaped. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
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

describe('reading quickly', () => {
  const remark = unified().use(remarkParse).use(remarkMdx).freeze();
  /** What remark makes of a body, without the places of its nodes. */
  const treeOf = (body: string): unknown =>
    JSON.parse(JSON.stringify(remark.parse(body), (key, value) => (key === 'position' ? undefined : value)));

  it('takes a body for plain paragraphs only where remark does', () => {
    let read = 0;
    const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', ' \n\n', '\n\n ', '\r\n\r\n', '');
    const body = fc
      .array(fc.tuple(fc.constantFrom(...PIECES, '12) ', '=', '___', '~', '+ ', '\t', 'import'), gap), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.map(([text, after]) => text + after).join(''));
    fc.assert(
      fc.property(fc.oneof(body, line), (text) => {
        const plain = readPlainBody(text);
        if (plain === undefined) return;
        read++;
        expect(plain).toEqual(treeOf(text));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  const files = readdirSync(FIXTURES).map(
    (file) => [file, readFileSync(join(FIXTURES, file), 'utf8')] as const,
  );

  it.each(files)('%s is read as parseBriefing reads it', (file, text) => {
    const { data, body, bodyLine } = parseBriefing(text, file);
    expect(readQuickly(text)).toEqual({ data, body, bodyLine, messages: [] });
  });

  it('leaves a comment that touches a value to parseBriefing, which refuses it', () => {
    const [, text = ''] = files[0] ?? [];
    const broken = text.replace(/^( *extractor: "[^"]*")$/m, '$1#');
    expect(broken).not.toBe(text);
    expect(readQuickly(broken)).toBeUndefined();
  });

  it('never reads anything in another way than parseBriefing, however it is broken', () => {
    let read = 0;
    const odd = fc.constantFrom(
      '&a ',
      '*a',
      '!!str ',
      '0x1f',
      '1_0',
      '~',
      'yes',
      '"',
      "'",
      '\n',
      '  ',
      ': ',
      '#',
      '---\n',
      '|\n',
      '2014-09-01',
      '\t',
      '<<: ',
    );
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.constantFrom(...files), place, fc.nat(12), odd, ([file, text], at, cut, insert) => {
        const start = Math.floor(at * text.length);
        const broken = text.slice(0, start) + insert + text.slice(start + cut);
        const quick = readQuickly(broken);
        if (quick === undefined) return;
        read++;
        const { data, body, bodyLine, messages } = parseBriefing(broken, file);
        expect(quick).toEqual({ data, body, bodyLine, messages });
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('reads back what printBriefing writes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), (title) => {
        const text = printBriefing({ ...PLAIN, title }, 'نص.\n');
        const { data } = parseBriefing(text, 'a.mdx');
        const quick = readQuickly(text);
        if (quick !== undefined) expect(quick.data).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });
});

describe('runs of Latin script', () => {
  it('make up the text again', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(
          latinRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
        expect(
          textOf(wordsHtml(text)).replace(
            /&(amp|lt|gt|quot);/g,
            (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
          ),
        ).toBe(text);
      }),
    );
  });

  it('leave a number to the Arabic after it, and a full stop to the sentence', () => {
    const runs = (text: string) =>
      latinRuns(text)
        .filter((run) => run.isLatin)
        .map((run) => run.text);
    expect(runs('قناة BBC News 24 ساعة')).toEqual(['BBC News']);
    expect(runs('من AT&T, Inc. ثم')).toEqual(['AT&T, Inc']);
    expect(runs('لقاح Covid-19 الجديد')).toEqual(['Covid-19']);
  });

  it('keep the numbers among their words in the order of their language', () => {
    const runs = (text: string) =>
      latinRuns(text)
        .filter((run) => run.isLatin)
        .map((run) => run.text);
    expect(runs('قال: « livré entre 2024 et 2027 ».')).toEqual(['livré entre 2024 et 2027']);
    expect(runs('هاتف iPhone 6، ثم')).toEqual(['iPhone 6']);
    expect(runs('بيان G20 بتاريخ May 3, 2019 at 10:30')).toEqual(['G20', 'May 3, 2019 at 10:30']);
    expect(runs('ربح Apple 5 % أمس و Google 1,5 مليون')).toEqual(['Apple', 'Google']);
  });
});

it('Latin words in brackets stay with the Latin words before them, Arabic ones do not', () => {
  const runs = (text: string) =>
    latinRuns(text)
      .filter((run) => run.isLatin)
      .map((run) => run.text);
  expect(runs('«Oasis Report (v2.0), part 1»، ثم')).toEqual(['Oasis Report (v2.0), part 1']);
  expect(runs('أعلنت World Health Organization (WHO). وقال')).toEqual(['World Health Organization (WHO)']);
  expect(runs('نظام DSpace (منصة) و(UNESCO) أيضًا')).toEqual(['DSpace', 'UNESCO']);
  expect(runs('برنامج Horizon (2020) ثم Linux (')).toEqual(['Horizon', 'Linux']);
});

describe('list pages', () => {
  it('hold every item once, newest first, and numbered pages never change', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const items = Array.from({ length: count }, (_, i) => i);
        const pages = listPages(items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items.toReversed());
        expect(pages.slice(1).every((page) => page.items.length === size)).toBe(true);
        const later = listPages([...items, count], size);
        for (const page of pages.slice(2)) {
          expect(later.find(({ number }) => number === page.number)).toEqual(page);
        }
      }),
    );
  });
});

it('counts in the six forms of Arabic', () => {
  const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111];
  expect(counts.map((count) => countOf(count, nouns.statement))).toEqual([
    'لا أقوال',
    'قول واحد',
    'قولان',
    '3 أقوال',
    '10 أقوال',
    '11 قولًا',
    '99 قولًا',
    '100 قول',
    '101 قول',
    '102 قول',
    '103 أقوال',
    '111 قولًا',
  ]);
});

describe('listing briefings', () => {
  it('does not follow a link out of the archive', async () => {
    const root = mkdtempSync(join(tmpdir(), 'mujaz-site-'));
    mkdirSync(join(root, 'content', 'briefings'), { recursive: true });
    writeFileSync(join(root, 'outside.mdx'), 'x');
    symlinkSync(join(root, 'outside.mdx'), join(root, 'content', 'briefings', 'inside.mdx'));
    const { ids, messages } = await listBriefings(root);
    expect(ids).toEqual([]);
    expect(messages.map(({ file }) => file)).toEqual(['content/briefings/inside.mdx']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyBlock, parseBody, printBody, readsBack } from '../../../src/briefing/body.ts';

/** Texts that Markdown, MDX or YAML would take for something else than text. */
const HOSTILE = [
  "import fs from 'node:fs'",
  'import os هكذا يبدأ الدرس',
  'export const name = "موجز"',
  'export default () => null',
  'import',
  'export',
  '{process.env.HOME}',
  '{',
  '}',
  '}{',
  '{/* تعليق */}',
  '<script>alert(1)</script>',
  '<Foo/>',
  '<Note>نص</Note>',
  '</Note>',
  '<>',
  '<',
  '< نص',
  '<!-- تعليق -->',
  '<!doctype html>',
  '<?php ?>',
  '<![CDATA[x]]>',
  '---',
  '- - -',
  '***',
  '___',
  '===',
  '=',
  '-',
  '--',
  '+',
  '*',
  '- أ',
  '* أ',
  '+ أ',
  '1986.',
  '1986. سنة',
  '7)',
  '7) سبعة',
  '١. أولا',
  '# ليست كل علامة عنوانا',
  '#وسم',
  '####### سبع',
  'نص #',
  'نص ##',
  '> قال',
  '~~~',
  '```js',
  '`رمز`',
  '``',
  '*مهم*',
  '**مهم**',
  '_مهم_',
  'a_b_c',
  'snake_case_name',
  '[نص](javascript:alert(1))',
  '[نص]',
  '[نص]: https://example.org',
  '![صورة](x.png)',
  '<https://example.org>',
  'https://example.org/a_b*c',
  '&amp;',
  '&#65;',
  '&nbsp;',
  '&copy',
  'AT&T',
  '\\',
  '\\\\',
  'نص\\',
  '\\*',
  '\\{',
  ' بادئة',
  '    أربع مسافات',
  'لاحقة ',
  'لاحقتان  ',
  '\tجدولة',
  'جدولة\t',
  'بين\tكلمتين',
  '\u00a0نص\u00a0',
  '\u3000نص',
  '\u200cنص\u200f',
  '| أ | ب |',
  '|---|---|',
  '[^1]: حاشية',
  ':::note',
  '$x$',
  '%',
  '"نص"',
  "'نص'",
  '...',
  'layout: evil',
  'constructor',
  '__proto__',
] as const;

const KINDS = ['paragraph', 'heading', 'listItem', 'quote'] as const;
const MARKS = '#*_-+=>~`[](){}<>!|\\&;:.,\'"/@$%^ \t1a\u00a0';

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom('قال', ' ', 'الجزائر', 'import ', 'export ', '1.', '20)') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Any text that an article may hold once it is clean: no line breaks, well-formed, no NUL. */
const anyText = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').replace(/[\r\n\0]|\p{Cs}/gu, ''))
  .filter((text) => text !== '');

const anyBlock: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph', 'listItem', 'quote'), text: anyText }),
  fc.record({ kind: fc.constant('heading'), depth: fc.integer({ min: 2, max: 6 }), text: anyText }),
);

const blockOf = (kind: BodyBlock['kind'], text: string): BodyBlock =>
  kind === 'heading' ? { kind, depth: 3, text } : { kind, text };

describe('printBody', () => {
  it.each(KINDS)('prints every hostile text so that it reads back, as a %s', (kind) => {
    for (const text of HOSTILE) {
      const blocks = [blockOf(kind, text)];
      const mdx = printBody(blocks);
      expect(parseBody(mdx, 'a.mdx'), mdx).toEqual({ blocks, notes: [], messages: [] });
    }
  });

  it('prints all hostile texts in one body', () => {
    const blocks = KINDS.flatMap((kind) => HOSTILE.map((text) => blockOf(kind, text)));
    expect(parseBody(printBody(blocks), 'a.mdx')).toEqual({ blocks, notes: [], messages: [] });
  });

  it('prints any text so that it reads back', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 5 }), (blocks) => {
        const mdx = printBody(blocks);
        expect(parseBody(mdx, 'a.mdx'), mdx).toEqual({ blocks, notes: [], messages: [] });
        expect(readsBack(mdx, blocks)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('writes a block a line, with a blank line between paragraphs', () => {
    const mdx = printBody([
      { kind: 'heading', depth: 2, text: 'عنوان' },
      { kind: 'paragraph', text: 'أولى.' },
      { kind: 'listItem', text: 'بند' },
      { kind: 'listItem', text: 'بند آخر' },
      { kind: 'quote', text: 'قول' },
    ]);
    expect(mdx).toBe('## عنوان\n\nأولى.\n\n- بند\n- بند آخر\n\n> قول\n');
  });

  it('leaves ordinary prose unescaped', () => {
    const text = 'قال "مصدر" (أمني): إن 50% من 1.5 مليون - أي النصف - عادوا! ‏«نعم»؟ a-b; c/d.';
    expect(printBody([{ kind: 'paragraph', text }])).toBe(`${text}\n`);
  });
});

describe('readsBack', () => {
  it.each(['', 'سطر\nسطر', 'سطر\rسطر', 'a\0b', 'a\ud800b'])('refuses what no body can hold: %j', (text) => {
    const blocks: readonly BodyBlock[] = [{ kind: 'paragraph', text }];
    expect(readsBack(printBody(blocks), blocks)).toBe(false);
  });
});

describe('parseBody', () => {
  const refused = (mdx: string): readonly string[] =>
    parseBody(mdx, 'a.mdx', 10).messages.map((m) => `${m.ruleId} ${m.line}:${m.column}`);

  it.each([
    ['import x from "y"\n', 'not-prose 10:1'],
    ['نص\n\nexport const a = 1\n', 'not-prose 12:1'],
    ['نص {process.env.HOME}\n', 'not-prose 10:4'],
    ['{1}\n', 'not-prose 10:1'],
    ['نص <Foo/>\n', 'unknown-component 10:4'],
    ['<script>1</script>\n', 'unknown-component 10:1'],
    ['<a.b/>\n', 'unknown-component 10:1'],
    ['<constructor/>\n', 'unknown-component 10:1'],
    ['<></>\n', 'unknown-component 10:1'],
    ['<!-- x -->\n', 'body-syntax 10:2'],
    ['<Note>\n\nنص\n', 'body-syntax 10:1'],
    ['نص {\n', 'body-syntax 10:5'],
    ['<Note a="1">x</Note>\n', 'component-attributes 10:1'],
    ['<Note {...x}>x</Note>\n', 'component-attributes 10:1'],
    ['<Foreign>x</Foreign>\n', 'component-attributes 10:1'],
    ['<Foreign lang={"fr"}>x</Foreign>\n', 'component-attributes 10:1'],
    ['<Foreign lang="fr" lang="en">x</Foreign>\n', 'component-attributes 10:1'],
    ['<Foreign lang="fr" onclick="x">x</Foreign>\n', 'component-attributes 10:1'],
    ['<Foreign lang="a b">x</Foreign>\n', 'component-attributes 10:1'],
    ['# عنوان\n', 'not-prose 10:1'],
    ['![x](y.png)\n', 'not-prose 10:1'],
    ['`x`\n', 'not-prose 10:1'],
    ['```\nx\n```\n', 'not-prose 10:1'],
    ['[x]: https://example.org\n', 'not-prose 10:1'],
    ['[x](javascript:alert(1))\n', 'unsafe-link 10:1'],
    ['[x](JaVaScRiPt:alert(1))\n', 'unsafe-link 10:1'],
    ['[x](java&#10;script:alert(1))\n', 'unsafe-link 10:1'],
    ['[x](data:text/html,1)\n', 'unsafe-link 10:1'],
  ])('refuses %j', (mdx, message) => {
    expect(refused(mdx)).toEqual([message]);
    expect(parseBody(mdx, 'a.mdx').blocks).toEqual([]);
  });

  it.each(['https://example.org/a:b', 'http://x.org', 'mailto:a@b.org', '/a', '#s-2', '../a.html', '?q=a:b'])(
    'lets the link %s through',
    (url) => {
      expect(parseBody(`[نص](${url})\n`, 'a.mdx').messages).toEqual([]);
    },
  );

  it('gives the text that readers see', () => {
    const mdx =
      'قالت *لوموند* (<Foreign lang="fr">Le **Monde**</Foreign>)\nإن [الاتفاق](https://example.org)\\\nتم.\n';
    expect(parseBody(mdx, 'a.mdx').blocks).toEqual([
      { kind: 'paragraph', text: 'قالت لوموند (Le Monde) إن الاتفاق تم.' },
    ]);
  });

  it('keeps notes apart from the article', () => {
    const mdx =
      'أولى.\n\n<Note>قصيرة</Note>\n\nثانية <Note>وسط</Note> بقية.\n\n<Note>\n  كتلة *أولى*\n\n  وثانية\n</Note>\n';
    const { blocks, notes, messages } = parseBody(mdx, 'a.mdx');
    expect(messages).toEqual([]);
    expect(blocks.map((block) => block.text)).toEqual(['أولى.', 'ثانية  بقية.']);
    expect(notes).toEqual([
      { text: 'قصيرة', after: 1 },
      { text: 'وسط', after: 2 },
      { text: 'كتلة أولى وثانية', after: 2 },
    ]);
  });

  it('tells a list, a quotation and a heading by what holds the words', () => {
    const mdx = '## أ\n\n1. ب\n2. ج\n   - د\n\n> هـ\n>\n> و\n\n---\n\nز\r\nح\r\n';
    expect(parseBody(mdx, 'a.mdx').blocks).toEqual([
      { kind: 'heading', depth: 2, text: 'أ' },
      { kind: 'listItem', text: 'ب' },
      { kind: 'listItem', text: 'ج' },
      { kind: 'listItem', text: 'د' },
      { kind: 'quote', text: 'هـ' },
      { kind: 'quote', text: 'و' },
      { kind: 'paragraph', text: 'ز ح' },
    ]);
  });

  it('refuses what is nested too deeply for the parser, without a crash', () => {
    expect(refused(`${'<Note>'.repeat(9000)}x${'</Note>'.repeat(9000)}\n`)).toEqual(['body-syntax 10:295']);
    expect(refused(`${'>'.repeat(9000)} x\n`)).toEqual(['body-syntax 10:51']);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        parseBody(pieces.join('\n'), 'a.mdx');
      }),
      { numRuns: 2000 },
    );
  });
});

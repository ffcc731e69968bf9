import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import { printBriefing } from '../../../src/briefing/front-matter-print.ts';
import { readPlainBody } from '../../../src/briefing/plain-body.ts';
import { readQuickly } from '../../../src/briefing/quick-briefing.ts';
import { PLAIN } from '../../fixtures/plain-front-matter.ts';
import { line, PIECES } from '../lines-of-articles.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'site', 'fixture', 'content', 'briefings');

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

  it('leaves a file with both sides of a git conflict to parseBriefing, which tells of it', () => {
    const [, text = ''] = files[0] ?? [];
    const marks = '<<<<<<< HEAD\nقال الوزير.\n=======\nقال النائب.\n>>>>>>> other\n';
    expect(readQuickly(`${text}\n${marks}`)).toBeUndefined();
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

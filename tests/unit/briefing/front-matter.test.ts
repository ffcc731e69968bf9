import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import { printBriefing } from '../../../src/briefing/front-matter-print.ts';
import { type FrontMatter, frontMatter } from '../../../src/briefing/schema.ts';
import { SAMPLE, SAMPLE_FILE } from '../write/sample.ts';

const told = (text: string): readonly string[] =>
  parseBriefing(text, 'a.mdx').messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.reason}`);

/** Texts that a YAML reader might take for something else, or lose. */
const TRICKY = [
  'yes',
  'No',
  'on',
  'OFF',
  'y',
  'null',
  '~',
  '',
  ' ',
  '2014-09-01',
  '2014',
  '12:30:45',
  '0o17',
  '0x1F',
  '1e3',
  '.inf',
  '.NaN',
  '- أ',
  '-',
  '---',
  '...',
  '? x',
  ': x',
  'x: y',
  'x #y',
  '#x',
  '&a',
  '*a',
  '!!js x',
  '!x',
  '| x',
  '> x',
  '%x',
  '@x',
  '`x`',
  '{x}',
  '[x]',
  'a, b',
  "it's",
  '"x"',
  'a\\n',
  'a\nb',
  'a\n',
  '\ta',
  'a\u00a0',
  '\ufeffa',
  '\u0085',
  '\u2028',
  '\u0007',
  '\u202eab',
  '<<',
  '=',
  '__proto__',
  'constructor',
  'a'.repeat(500),
];

const anyText = fc
  .oneof(
    fc.constantFrom(...TRICKY),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => text.toWellFormed())
  .filter((text) => text !== '' && text.length <= 300);

const anyData: fc.Arbitrary<FrontMatter> = fc
  .record({
    a: anyText,
    b: anyText,
    c: anyText,
    rule: anyText,
    draft: fc.boolean(),
    n: fc.integer({ min: 1, max: 9 }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ a, b, c, rule, draft, n, p }) => ({
    ...SAMPLE,
    title: a,
    author: b,
    publisher: c,
    draft,
    keyPoints: [{ sentence: n, text: a, origin: 'person' }],
    statements: SAMPLE.statements.map((one) => ({
      ...one,
      confidence: p,
      claim: { sentence: n, text: b, occurrence: n + 1 },
    })),
    repairs: [{ sentence: n, text: a, original: c, rule }],
    cleaning: { [`rule ${rule}`]: n, b: 2, a: 1 },
    links: [{ text: c, url: 'https://example.org/?a=b#c' }],
  }));

describe('printBriefing', () => {
  it('prints what parseBriefing reads back', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const text = printBriefing(data, 'نص.\n');
        const read = parseBriefing(text, 'a.mdx');
        expect(read.messages, text).toEqual([]);
        expect(read.data).toEqual(data);
        expect(read.body).toBe('\nنص.\n');
        expect(text.split('\n')[read.bodyLine]).toBe('نص.');
        expect(printBriefing(frontMatter.parse(read.data), 'نص.\n')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('orders fields as the schema does, whatever order they come in', () => {
    const turned = Object.fromEntries(Object.entries(SAMPLE).reverse()) as FrontMatter;
    expect(printBriefing(turned, '')).toBe(printBriefing(SAMPLE, ''));
    const keys = printBriefing(SAMPLE, '').match(/^\w+(?=:)/gm);
    expect(keys).toEqual(Object.keys(frontMatter.shape).filter((key) => key in SAMPLE));
  });

  it('quotes dates, sets small maps on one line, folds nothing', () => {
    const text = printBriefing({ ...SAMPLE, title: 'كلمة '.repeat(59).trim() }, '');
    expect(text).toContain('\n  value: "2021-03-05"\n');
    expect(text).toContain('\n      - { sentence: 1, text: تونس }\n');
    expect(text).toContain(`\ntitle: ${'كلمة '.repeat(59).trim()}\n`);
    expect(text).toContain('\ncleaning: { repair/bom: 1, repair/tatweel: 2 }\n');
  });

  it('throws on data that break the schema: a programmer’s mistake', () => {
    expect(() => printBriefing({ ...SAMPLE, title: '' }, '')).toThrow();
  });
});

describe('parseBriefing', () => {
  const edit = (from: string, to: string): string => {
    expect(SAMPLE_FILE).toContain(from);
    return SAMPLE_FILE.replace(from, to);
  };
  const lineOf = (text: string, part: string): number =>
    text.split('\n').findIndex((line) => line.includes(part)) + 1;

  it.each(['', 'نص', '# عنوان\n', '--\ntitle: x\n--\n', '---\ntitle: x\n', '----\ntitle: x\n----\n'])(
    'misses the front matter of %j',
    (text) => {
      expect(told(text)).toEqual([
        'no-front-matter 1:1 The file does not begin with front matter between two lines of three hyphens.',
      ]);
    },
  );

  it('reads Windows line ends, a byte order mark and spaces behind the fences', () => {
    const { data, messages, bodyLine } = parseBriefing(
      `\ufeff${SAMPLE_FILE.replaceAll('\n', '\r\n').replaceAll('---\r', '--- \r')}`,
      'a.mdx',
    );
    expect(messages).toEqual([]);
    expect(data).toEqual(SAMPLE);
    expect(bodyLine).toBe(parseBriefing(SAMPLE_FILE, 'a.mdx').bodyLine);
  });

  it('places what is wrong with a field at the field', () => {
    const text = edit('    salience: main\n', '    salience: chief\n');
    expect(told(text)).toEqual([
      `field ${lineOf(text, 'chief')}:15 places[0].salience: one of these is wanted: main | passing.`,
    ]);
  });

  it('places a field that is missing at what should hold it', () => {
    const text = edit('    name: تونس\n', '');
    const [message] = told(text);
    expect(message).toMatch(new RegExp(`^field ${lineOf(text, 'id: tunisia')}:5 places\\[0\\]\\.name: `));
  });

  it('places an unknown field at its name', () => {
    expect(told(edit('draft: false', 'layout: ../evil.astro\nslug: x\ndraft: false'))).toEqual([
      expect.stringMatching(/^unknown-field \d+:\d+ layout is no field/),
      expect.stringMatching(/^unknown-field \d+:\d+ slug is no field/),
    ]);
  });

  it.each([
    ['a YAML fault', 'title: [', 'yaml'],
    ['a key twice', 'title: أ\ntitle', 'yaml'],
    ['a tag', 'author: !!js/function x\ntitle', 'yaml'],
    ['an alias', 'author: &x أ\npublisher: *x\ntitle', 'yaml-alias'],
    ['a number for a key', '1: x\ntitle', 'unknown-field'],
    ['a bare date', 'author: 2014-09-01T00:00:00Z\npublisher: 5\ntitle', 'field'],
    ['a prototype', '__proto__: { polluted: 1 }\ntitle', 'unknown-field'],
  ])('refuses %s', (_, to, id) => {
    const { data, messages } = parseBriefing(edit('title', to), 'a.mdx');
    expect(data).toBeUndefined();
    expect(messages.map((m) => m.ruleId)).toContain(id);
    for (const { line, column, fatal } of messages)
      expect([line, column, fatal]).toEqual([expect.any(Number), expect.any(Number), true]);
  });

  it('survives an alias bomb and ten thousand brackets', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(10)}]`),
    ].join('\n');
    expect(told(`---\n${bomb}\n---\n`).every((message) => message.startsWith('yaml-alias'))).toBe(true);
    expect(told(`---\ntitle: ${'['.repeat(10_000)}\n---\n`).length).toBeGreaterThan(0);
    expect(told(`---\ntitle: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\n`).length).toBeGreaterThan(0);
  });

  it('never throws, whatever a person makes of a file', () => {
    const lines = SAMPLE_FILE.split('\n');
    const damage = fc.record({
      at: fc.nat({ max: lines.length - 1 }),
      piece: fc.constantFrom(...TRICKY, '  ', '- ', '}', ']', '"', '{ a: 1', 'x:'),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const broken = [...lines];
        for (const { at, piece } of damages) broken[at] = `${piece}${broken[at]}`;
        const { data, messages } = parseBriefing(broken.join('\n'), 'a.mdx');
        expect(data === undefined).toBe(messages.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPrintedYaml } from '../../../src/briefing/printed-yaml.ts';

const ARTICLES = join(import.meta.dirname, '..', '..', 'articles');

const VALUES = [
  ...[
    'مالي',
    'مالي: خبر',
    'مالي # خبر',
    'مالي:',
    'a#b',
    'a:b',
    "it's",
    '"قال: لا"',
    '"\\u0645"',
    '"\\x41"',
    '"أ',
  ],
  ...[
    '1',
    '-1',
    '0',
    '-0',
    '00',
    '007',
    '0.5',
    '.5',
    '1.',
    '+1',
    '1e3',
    '1_000',
    '0x1f',
    '0o17',
    '0b1',
    '1:30',
  ],
  ...[
    'true',
    'True',
    'no',
    'null',
    '~',
    '.inf',
    '.nan',
    '2014-09-01',
    '0779a9df7ac0',
    '٣',
    '=',
    '<<',
    '?',
    '-',
    '- a',
  ],
  ...[
    '[]',
    '[ ]',
    '[a]',
    '{}',
    '{ a: b }',
    '{a: b}',
    '{ a: b, a: c }',
    '{ a: b, c }',
    '{ a: "b, c" }',
    '{ a: {} }',
  ],
  ...[
    '&a x',
    '*a',
    '!!str 1',
    '|',
    '>',
    '%x',
    '@x',
    '`x',
    "'x'",
    "'x''y'",
    '\u00a0x',
    'x\u0085y',
    'x\t',
    '---',
    '...',
  ],
];

describe('YAML as it is printed', () => {
  it.each(VALUES)('reads %j as every reader does, or leaves it', (value) => {
    for (const yaml of [`a: ${value}\n`, `a:\n  - b: ${value}\n`, `a:\n  - { b: ${value}, c: 1 }\n`]) {
      const read = readPrintedYaml(yaml);
      if (read !== undefined) expect(read.value).toEqual(parse(yaml, { schema: 'core' }));
    }
  });

  it.each([
    ['a field twice', 'a: 1\na: 2\n'],
    ['another depth', 'a:\n    b: 1\n'],
    ['a list at the depth of its field', 'a:\n- b: 1\n'],
    ['an item of another list', 'a:\n  - b: 1\n  c: 2\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['a comment', '# x\na: 1\n'],
    ['an empty value', 'a:\nb: 1\n'],
    ['a missing end', 'a: 1'],
    ['nothing', '\n'],
  ])('leaves %s to another reader', (_, yaml) => {
    expect(readPrintedYaml(yaml)).toBeUndefined();
  });

  it('reads most test articles itself, as the reader of all YAML does', () => {
    const folders = readdirSync(ARTICLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = folders.map(({ name }) => readFileSync(join(ARTICLES, name, 'expected.mdx'), 'utf8'));
    const read = files.flatMap((text) => {
      const yaml = text.slice('---\n'.length, text.indexOf('\n---\n') + 1);
      const printed = readPrintedYaml(yaml);
      if (printed !== undefined) expect(printed.value).toEqual(parse(yaml, { schema: 'core' }));
      return printed === undefined ? [] : [printed];
    });
    expect(read.length).toBeGreaterThan(files.length / 2);
  });
});

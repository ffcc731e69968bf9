import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as contentOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brief } from '../../src/pipeline/index.ts';
import { printMachine } from '../../src/pipeline/write/print-machine.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { readBriefing } from '../../src/site/read-briefing.ts';

/** What an article must be able to say without anything being done: code, markup, front matter, odd spaces. */
const HOSTILE = [
  '{process.env.HOME}',
  '{(() => { globalThis.hasRun = true; })()}',
  '<script>globalThis.hasRun = true</script>',
  "import x from 'node:fs'",
  'export const x = 1',
  'export default function () {}',
  '---',
  '---\nlayout: evil\n---',
  '<Foo/>',
  '<Note>',
  '</Note>',
  '<!-- تعليق -->',
  '- أ\n-\n- ب',
  '-\n-',
  '1986. سنة',
  '1) أول',
  '# عنوان',
  '===',
  '> اقتباس',
  '```js\nglobalThis.hasRun = true\n```',
  '    سطر بعيد',
  '\tسطر',
  '[رابط](javascript:alert(1))',
  '![صورة](x "y")',
  '<https://example.org>',
  '&amp; &#x202e; &nbsp;',
  '*نجم* _خط_ **غليظ** `رمز`',
  '\\',
  'نهاية\\',
  '| أ | ب |\n|---|---|',
  '$&',
  '\u202eمعكوس\u202c',
  '\ud800',
  '\0',
  '\ufeff',
  '\u2028',
  'ﻻ',
  'سورياوالعراق',
  'وقال مصدر أمني إن «الجزائر» رفضت، وأضاف أنها لن تشارك.',
  'يوم الاثنين 4 أبريل 2018',
  '2014-09-01',
];
const WORDS = [
  'كتاب',
  'المدينة',
  'الجزائر',
  'قال',
  'وزير',
  '«',
  '»',
  '“',
  '"',
  '،',
  '.',
  '؟',
  '!',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '5',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
/** Begins as Arabic, since a text that is not is refused, and that is another test's business. */
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '\n', '')), { minLength: 1, maxLength: 25 })
  .map((pieces) => `كتب الصحفي هذا النص كله بالعربية ليجرب القارئ قراءته كما هو ${pieces.flat().join('')}`);

let root: string;
let registry: Registry;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-path-'));
  await mkdir(join(root, 'seeds'));
  ({ registry } = await readRegistry(join(import.meta.dirname, '..', '..')));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it.each(['txt', 'md'])(
  'any .%s text goes all the way to the page and stays what it is',
  async (extension) => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(text, async (article) => {
        await writeFile(join(root, 'seeds', `a.${extension}`), article);
        const made = await brief(`seeds/a.${extension}`, root, registry);
        if ('refused' in made) {
          expect(made.messages.some(({ fatal }) => fatal)).toBe(true);
          return;
        }
        const file = printMachine(made);
        expect(file).toBeTypeOf('string');
        if (typeof file !== 'string') return;
        const { rendered, messages } = readBriefing(file, 'content/briefings/a.mdx');
        expect(messages.map(String)).toEqual([]);
        const page = fromHtml(rendered?.html ?? '', { fragment: true });
        expect(blocksOf(page)).toEqual(made.body.map((block) => block.text));
        expect(dangerous(page)).toEqual([]);
        expect('hasRun' in globalThis).toBe(false);
        shown++;
      }),
      { numRuns: 1200 },
    );
    expect(shown).toBeGreaterThan(1000);
  },
);

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']);

/** The texts of the innermost blocks of a page, in order. */
function blocksOf(page: Root): readonly string[] {
  const texts: string[] = [];
  visit(page, 'element', (node: Element) => {
    const isInnermost = !node.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName));
    if (BLOCKS.has(node.tagName) && isInnermost) texts.push(contentOf(node));
  });
  return texts;
}

/** Elements and attributes that could run, load or lead to something; the address of a sentence leads to itself. */
function dangerous(page: Root): readonly string[] {
  const found: string[] = [];
  visit(page, 'element', ({ tagName, properties }: Element, _, parent) => {
    if (
      tagName === 'a' &&
      parent?.type === 'element' &&
      properties['href'] === `#${parent.properties['id']}`
    ) {
      return;
    }
    if (/^(script|style|iframe|object|embed|img|link|meta|form|svg)$/.test(tagName)) found.push(tagName);
    for (const name of Object.keys(properties))
      if (/^(on|src|href|style)/i.test(name)) found.push(`${tagName} ${name}`);
  });
  return found;
}

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBriefings } from '../../../src/site/list-briefings.ts';
import { listPages } from '../../../src/site/list-pages.ts';
import { nouns } from '../../../src/strings/ar.ts';
import { countOf } from '../../../src/strings/plural.ts';

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

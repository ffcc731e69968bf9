import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { findProgram } from '../../src/offline/bundle/make-zim.ts';
import { BASE, builtFixture } from './built-fixture.ts';

let root: string;
let dist: string;

beforeAll(async () => {
  root = await builtFixture();
  dist = join(root, 'dist');
});

describe('the book', () => {
  let book: ReadonlyMap<string, string>;
  let file: string;

  beforeAll(async () => {
    ({ file } = await makeBundle('epub', { root, out: dist, base: BASE }));
    const entries = Object.entries(unzipSync(await readFile(file)));
    book = new Map(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
  });

  it('is read from right to left, and begins with its type, unpacked', async () => {
    expect(book.get('EPUB/package.opf')).toContain('page-progression-direction="rtl"');
    expect((await readFile(file)).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect(book.get('EPUB/title.xhtml')).toContain('نسخة محفوظة من أرشيف موجز');
    // In a row of Arabic words the parts of 2021-04 would change places.
    expect(book.get('EPUB/title.xhtml')).toMatch(/تاريخها (?:\d+ )?\p{Script=Arabic}+ \d{4}/u);
  });

  it('has every briefing and dossier in its table of contents, by month and by kind, and no draft', () => {
    const nav = book.get('EPUB/nav.xhtml') ?? '';
    const inSite = globSync('{b,places,people,organisations,topics}/*.html', { cwd: dist });
    for (const page of inSite) expect(nav).toContain(`"${page.replace('.html', '.xhtml')}"`);
    expect(nav).toMatch(/بحسب الشهر.*(?:أبريل|نيسان) 2021.*الملفات.*الأماكن/s);
    expect([...book.values()].join('')).not.toContain('draft-note');
  });

  it('leads from each piece of evidence to its sentence', () => {
    const idsIn = (path: string) =>
      new Set([...(book.get(path) ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const broken: string[] = [];
    let anchors = 0;
    for (const [path, text] of book) {
      for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
        if (/^(?:https?|mailto):/.test(href)) continue;
        const [target = '', anchor] = href.split('#');
        const to = target === '' ? path : join(dirname(path), decodeURI(target));
        if (anchor !== undefined) anchors++;
        if (!book.has(to) || (anchor !== undefined && !idsIn(to).has(anchor)))
          broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
    expect(anchors).toBeGreaterThan(50);
  });

  it('has nothing that waits for a script', () => {
    const waiting = [...book].filter(([, text]) => /<(?:label|input|fieldset|button)\b/.test(text));
    expect(waiting.map(([path]) => path)).toEqual([]);
  });

  it('has the same bytes for the same site', async () => {
    const before = await readFile(file);
    await makeBundle('epub', { root, out: dist, base: BASE });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  const epubcheck = findProgram('epubcheck');
  if (epubcheck === undefined) console.warn('epubcheck is not installed: the book is not checked by it.');
  it.skipIf(epubcheck === undefined)('passes epubcheck', () => {
    const isArchive =
      readFileSync(epubcheck ?? '')
        .subarray(0, 2)
        .toString() === 'PK';
    const [program, ...args] = isArchive ? ['java', '-jar', epubcheck ?? ''] : [epubcheck ?? ''];
    const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout + stderr).toContain('No errors or warnings detected');
  });
});

describe('the file for Kiwix', () => {
  it('is not made without its program, and it is said how to install that', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '';
    const making = makeBundle('zim', { root, out: dist, base: BASE });
    await expect(making).rejects.toThrow(/apt install zim-tools/);
    process.env['PATH'] = PATH;
  });

  const tools = ['zimwriterfs', 'zimcheck', 'zimsearch'].map(findProgram);
  const isMissing = tools.includes(undefined);
  if (isMissing) console.warn('zim-tools are not installed: no ZIM file is made and checked.');
  it.skipIf(isMissing)('passes zimcheck, and is searched in Arabic', async () => {
    const { file } = await makeBundle('zim', { root, out: dist, base: BASE });
    const check = spawnSync(tools[1] ?? '', [file], { encoding: 'utf8' });
    expect(check.stdout + check.stderr).toContain('Overall Test Status: Pass');
    const found = spawnSync(tools[2] ?? '', [file, 'الجزائر'], { encoding: 'utf8' });
    expect(found.stdout).toContain('الجزائر – موجز');
  });
});

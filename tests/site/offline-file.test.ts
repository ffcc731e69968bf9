import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { findProgram } from '../../src/offline/bundle/make-zim.ts';
import { rewriteTags } from '../../src/offline/bundle/tags.ts';
import { verifyBundle } from '../../src/offline/downloads.ts';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { launchBrowser } from './browser.ts';
import { findFirefox, launchFirefox } from './firefox.ts';
import { type Host, onDisk, onServer } from './host.ts';
import { build, bytesOf, copyFixture } from './site.ts';

const BASE = '/archive-of-tests/';
/** Words, phrases, fields, names, mistakes and what is not there: each has to find the same everywhere. */
const QUERIES = [
  'الجامعات',
  'منتدي جامعه',
  'تونس',
  'بتونس والجزائر',
  '"منتدى الجامعات"',
  'مكان:تونس',
  'الحدود -تونس',
  'الأمطار',
  'سنة:2014',
  'في',
  'زقرطم',
  'الجز',
];

let root: string;
let dist: string;
let disk: Host;
let folder: string;
let server: Host;
let browser: Browser;

beforeAll(async () => {
  root = await copyFixture();
  dist = join(root, 'dist');
  const { code, output } = await build(root, { base: BASE });
  expect(code, output).toBe(0);
  await indexArchive(root, { out: join(dist, 'pagefind'), cache: join(root, '.cache', 'search') });
  server = await onServer(dist, BASE);
  disk = await onDisk(root, dist, BASE);
  folder = fileURLToPath(disk.url);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const pages = () => globSync('**/*.html', { cwd: folder }).sort();

/** Titles and sentences of the first ten results of a search in Chromium. */
async function topTen(host: Host, query: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(host.address(`search?q=${encodeURIComponent(query)}`));
  await page
    .locator('#search-status')
    .filter({ hasText: /نتيج|نتائج/ })
    .waitFor();
  const texts = await page.locator('#search-results > li').allTextContents();
  const status = await page.locator('#search-status').textContent();
  await page.close();
  return [status ?? '', ...texts];
}

describe('the folder that opens by double click', () => {
  it('has every page of the site but the one for wrong addresses', () => {
    const site = globSync('**/*.html', { cwd: dist }).filter((page) => page !== '404.html');
    expect(pages()).toEqual(site.sort());
  });

  it('leads from every link to a file and an element that exist', () => {
    const idsOf = (file: string) =>
      new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const broken: string[] = [];
    let count = 0;
    for (const page of pages()) {
      rewriteTags(readFileSync(join(folder, page), 'utf8'), ({ name, attributes }) => {
        const address = attributes.get('href') ?? attributes.get('src') ?? attributes.get('action');
        if (address === undefined || /^(?:https?|mailto|data):/.test(address)) return undefined;
        count++;
        const [, path = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
        const file = path === '' ? join(folder, page) : join(folder, dirname(page), decodeURIComponent(path));
        const isThere = globSync(file.replaceAll(/[[\]{}*?]/g, '\\$&')).length === 1 && /\.\w+$/.test(file);
        const hasAnchor =
          anchor === undefined || anchor === '' || idsOf(file).has(decodeURIComponent(anchor));
        if (!isThere || !hasAnchor) broken.push(`${page}: <${name}> ${address}`);
        return undefined;
      });
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });

  it('shows every page without a fault, asking for nothing outside it', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(disk.url)) faults.push(request.url());
    });
    for (const path of pages()) {
      await page.goto(disk.url + path.split('/').map(encodeURIComponent).join('/'));
      // A page that is left while it loads reports what it was loading.
      if (path === 'search.html') await page.locator('[data-facet=place] label').first().waitFor();
      expect(await page.locator('#colophon').textContent()).toContain('نسخة محفوظة من أرشيف موجز');
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has its fonts', async () => {
    const page = await browser.newPage();
    await page.goto(disk.address(''));
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      const fonts = [...document.fonts].filter(({ status }) => status === 'loaded');
      const names = fonts.map(({ family }) => family.replaceAll('"', ''));
      return [...new Set(names.filter((name) => !name.includes('fallback')))].sort();
    });
    expect(loaded).toEqual(['IBM Plex Sans Arabic', 'Noto Naskh Arabic']);
    await page.close();
  });

  it.each(QUERIES)('finds for «%s» what the site finds', async (query) => {
    expect(await topTen(disk, query)).toEqual(await topTen(server, query));
  });

  it('loads what every search needs beside the page, and each file of the index once', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(disk.url.length)));
    await page.goto(disk.address(`search?q=${encodeURIComponent('تونس')}`));
    await page.locator('#search-results > li').first().waitFor();
    const loaders = page.locator('script[src$="disk-loader.js"]');
    expect(await loaders.count()).toBe(1);
    const [entry, names, contents] = (await loaders.getAttribute('data-beforehand'))?.split(' ') ?? [];
    expect(entry).toBe('pagefind/entry.json');
    expect(names).toMatch(/^pagefind\/[^/]+\.names$/);
    expect(contents).toMatch(/^pagefind\/[^/]+\/contents$/);
    const index = asked.filter((path) => path.startsWith('pagefind/'));
    expect(index.length).toBeGreaterThan(4);
    expect(new Set(index).size).toBe(index.length);
    await page.close();
  });

  it('goes from the home page to a search', async () => {
    const page = await browser.newPage();
    await page.goto(disk.address(''));
    await page.locator('input[name=q]').fill('منتدى');
    await page.locator('input[name=q]').press('Enter');
    await page.locator('#search-results h2').filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });

  it('has no draft', () => {
    expect(pages().filter((page) => page.includes('draft'))).toEqual([]);
    for (const bytes of bytesOf(folder).values()) {
      expect(Buffer.from(bytes, 'base64').includes('draft-note')).toBe(false);
    }
  });
});

describe('a bundle', () => {
  it('has the same bytes for the same site, in any time zone', async () => {
    const { TZ } = process.env;
    const { file } = await makeBundle('file', { root, out: dist, base: BASE });
    const first = await readFile(file);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = await makeBundle('file', { root, out: dist, base: BASE });
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
    expect(again.file).toBe(file);
    expect((await readFile(file)).equals(first)).toBe(true);
  });

  it('is checked against its manifest', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'mujaz-verify-'));
    const { file, manifest } = await makeBundle('file', { root, out: dist, base: BASE });
    await cp(dirname(file), copy, { recursive: true });
    const own = join(copy, manifest.downloads[0]?.file ?? '');
    expect(await verifyBundle(own)).toBeUndefined();
    const bytes = await readFile(own);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(own, bytes);
    expect(await verifyBundle(own)).toContain('SHA-256');
    await writeFile(own, bytes.subarray(1));
    expect(await verifyBundle(own)).toContain('bytes');
    await rm(join(copy, 'downloads.json'));
    expect(await verifyBundle(own)).toContain('downloads.json');
  });

  it('is called after the date that it is given', async () => {
    const { file, manifest } = await makeBundle('file', { root, out: dist, base: BASE, date: '2026-01-31' });
    expect(file).toMatch(/mujaz-2026-01-31\.zip$/);
    expect(manifest).toMatchObject({ date: '2026-01-31', downloads: [{ form: 'file' }] });
    expect(globSync('*.zip', { cwd: dirname(file) })).toEqual(['mujaz-2026-01-31.zip']);
  });
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

const firefox = findFirefox();
if (firefox === undefined) console.warn('Firefox is not installed: the folder is not tested in it.');

describe.skipIf(firefox === undefined)('the folder in Firefox', () => {
  it('finds the same, narrows, opens a sentence with its marks, and has its fonts', async () => {
    const fox = await launchFirefox(firefox ?? '');
    try {
      for (const query of QUERIES.slice(0, 4)) {
        await fox.open(disk.address(`search?q=${encodeURIComponent(query)}`));
        expect(JSON.parse(await fox.read(RESULTS))).toEqual(await topTen(server, query));
      }
      await fox.open(disk.address('search'));
      await fox.read(CHOOSE_PLACE);
      expect(await fox.read('location.search')).toContain('place=');
      await fox.open(disk.address(`search?q=${encodeURIComponent('منتدي جامعه')}`));
      await fox.read(RESULTS);
      await fox.open(await fox.read(`document.querySelector('#search-results .excerpts a').href`));
      const marks = `new Promise(r => setTimeout(() => r([...document.querySelector(location.hash).querySelectorAll('mark')].map(m => m.textContent).join()), 500))`;
      expect(await fox.read(marks)).toContain('الجامعات');
      const fonts = `document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family).join())`;
      expect(await fox.read(fonts)).toContain('Naskh');
    } finally {
      await fox.close();
    }
  });
});

/** Waits for the first place among the filters and chooses it. */
const CHOOSE_PLACE = `new Promise((resolve) => {
  const look = () => {
    const box = document.querySelector('[data-facet=place] input');
    if (box === null) return setTimeout(look, 20);
    box.click();
    resolve('');
  };
  look();
})`;

/** What `topTen` reads, as an expression for a page. */
const RESULTS = `new Promise((resolve) => {
  const look = () => {
    const status = document.querySelector('#search-status').textContent;
    if (!/نتيج|نتائج/.test(status)) return setTimeout(look, 20);
    resolve(JSON.stringify([status, ...[...document.querySelectorAll('#search-results > li')].map((li) => li.textContent)]));
  };
  look();
})`;

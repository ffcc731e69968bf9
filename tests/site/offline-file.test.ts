import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { rewriteTags } from '../../src/offline/bundle/tags.ts';
import { verifyBundle } from '../../src/offline/downloads.ts';
import { BASE } from './built-fixture.ts';
import type { Host } from './host.ts';
import { topTen, useSearchReader } from './search-reader.ts';
import { bytesOf } from './site.ts';
import { visitAll } from './visit.ts';

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

const my = useSearchReader();
const dist = (): string => join(my.root, 'dist');
const disk = (): Host => my.hosts['on a disk'];
const folder = (): string => fileURLToPath(disk().url);

const pages = () => globSync('**/*.html', { cwd: folder() }).sort();

describe('the folder that opens by double click', () => {
  it('has every page of the site but the one for wrong addresses', () => {
    const site = globSync('**/*.html', { cwd: dist() }).filter((page) => page !== '404.html');
    expect(pages()).toEqual(site.sort());
  });

  it('leads from every link to a file and an element that exist', () => {
    const idsOf = (file: string) =>
      new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const broken: string[] = [];
    let count = 0;
    for (const page of pages()) {
      rewriteTags(readFileSync(join(folder(), page), 'utf8'), ({ name, attributes }) => {
        const address = attributes.get('href') ?? attributes.get('src') ?? attributes.get('action');
        if (address === undefined || /^(?:https?|mailto|data):/.test(address)) return undefined;
        count++;
        const [, path = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
        const file =
          path === '' ? join(folder(), page) : join(folder(), dirname(page), decodeURIComponent(path));
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
    const faults: string[] = [];
    await visitAll(my.browser, pages(), {
      begin: (page) => {
        page.on('console', (message) => faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(disk().url)) faults.push(request.url());
        });
      },
      visit: async (page, path) => {
        await page.goto(disk().url + path.split('/').map(encodeURIComponent).join('/'));
        // A page that is left while it loads reports what it was loading.
        if (path === 'search.html') await page.locator('[data-facet=place] label').first().waitFor();
        expect(await page.locator('#colophon').textContent()).toContain('نسخة محفوظة من أرشيف موجز');
      },
    });
    expect(faults).toEqual([]);
  });

  it('has its fonts', async () => {
    const page = await my.browser.newPage();
    await page.goto(disk().address(''));
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
    expect(await topTen(my.browser, disk(), query)).toEqual(
      await topTen(my.browser, my.hosts['on a server'], query),
    );
  });

  it('loads what every search needs beside the page, and each file of the index once', async () => {
    const page = await my.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(disk().url.length)));
    await page.goto(disk().address(`search?q=${encodeURIComponent('تونس')}`));
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
    const page = await my.browser.newPage();
    await page.goto(disk().address(''));
    await page.locator('input[name=q]').fill('منتدى');
    await page.locator('input[name=q]').press('Enter');
    await page.locator('#search-results h2').filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });

  it('has no draft', () => {
    expect(pages().filter((page) => page.includes('draft'))).toEqual([]);
    for (const bytes of bytesOf(folder()).values()) {
      expect(Buffer.from(bytes, 'base64').includes('draft-note')).toBe(false);
    }
  });
});

describe('a bundle', () => {
  it('has the same bytes for the same site, in any time zone', async () => {
    const { TZ } = process.env;
    const { file } = await makeBundle('file', { root: my.root, out: dist(), base: BASE });
    const first = await readFile(file);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = await makeBundle('file', { root: my.root, out: dist(), base: BASE });
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
    expect(again.file).toBe(file);
    expect((await readFile(file)).equals(first)).toBe(true);
  });

  it('is checked against its manifest', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'mujaz-verify-'));
    const { file, manifest } = await makeBundle('file', { root: my.root, out: dist(), base: BASE });
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
    const { file, manifest } = await makeBundle('file', {
      root: my.root,
      out: dist(),
      base: BASE,
      date: '2026-01-31',
    });
    expect(file).toMatch(/mujaz-2026-01-31\.zip$/);
    expect(manifest).toMatchObject({ date: '2026-01-31', downloads: [{ form: 'file' }] });
    expect(globSync('*.zip', { cwd: dirname(file) })).toEqual(['mujaz-2026-01-31.zip']);
  });
});

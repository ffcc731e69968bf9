import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/pipeline/run.ts';
import { layOutTestArchive, testArticles } from '../articles/archive.ts';
import { expectLight, faultsOf } from './page-quality.ts';
import { pagesOf } from './site.ts';
import { publishedSite, useSiteReader } from './site-reader.ts';
import { brokenLinks, violationsIn, visitAll, watch } from './visit.ts';

/** A page of each kind; the briefings are those with the most in them, and the least. */
const KINDS_OF_PAGE = [
  '/',
  '/b/glued-border-talks',
  '/b/mixed-french',
  '/b/names-table',
  '/b/full-tashkeel',
  '/b/one-sentence',
  '/places',
  '/places/algeria',
  '/organisations',
  '/organisations/world-health-organization',
  '/people',
  '/people/youssef-al-idrissi',
  '/topics',
  '/archive',
  '/archive/2020-12',
  '/archive/unknown',
  '/claims',
  '/claims/speakers',
  '/claims/force/says',
  '/claims/by/youssef-al-idrissi',
  '/map',
  '/network',
  '/data',
  '/offline',
  '/guide/start',
  '/guide/messages',
  '/search',
  '/about',
  '/404',
] as const;

const my = useSiteReader(
  () =>
    publishedSite(async (root) => {
      await layOutTestArchive(root);
      await ingest({ root });
    }),
  '/',
);
const { address, open, openWatched } = my;
const out = (): string => join(my.root, 'dist');

const results = (page: Page) => page.locator('#search-results > li');

describe('the archive of the test articles', () => {
  it('has an image of its own for who shares a briefing', async () => {
    const page = await open('/b/glued-border-talks', { javaScriptEnabled: false });
    const image = await page.getAttribute('meta[property="og:image"]', 'content');
    const answer = await page.request.get(address(image ?? ''));
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    await page.context().close();
  });

  it('publishes each seed as received, under the hash that its briefing tells', async () => {
    const page = await open('/b/windows-1256-port', { javaScriptEnabled: false });
    const told = await page
      .locator('section:has(#provenance) code', { hasText: /^[0-9a-f]{64}$/ })
      .textContent();
    const file = await page.locator('section:has(#provenance) a[download]').getAttribute('href');
    const bytes = await (await page.request.get(address(file ?? ''))).body();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(told);
    expect(file).toBe('/b/windows-1256-port.source.txt');
    await page.context().close();
  });

  it('has a page for every article that was not refused', () => {
    const pages = pagesOf(out()).filter((path) => path.startsWith('/b/'));
    expect(pages.length).toBeGreaterThan(20);
  });

  it('narrows a search, and restores it from its address', async () => {
    const { page, faults } = await openWatched('/search');
    await results(page).first().waitFor();
    const all = await page.locator('#search-status').textContent();
    await page.locator('#search input[name=q]').fill('الجزائر');
    await expect.poll(() => page.locator('#search-status').textContent()).not.toBe(all);
    await page.locator('[data-facet=place] label input').first().check();
    await expect.poll(() => new URL(page.url()).searchParams.has('place')).toBe(true);
    await results(page).first().waitFor();
    await expect.poll(() => page.locator('[data-facet=place] input:checked').count()).toBe(1);
    const titles = await results(page).locator('h2').allTextContents();
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => results(page).locator('h2').allTextContents()).toEqual(titles);
    expect(await page.locator('#search input[name=q]').inputValue()).toBe('الجزائر');
    expect(await page.locator('[data-facet=place] input:checked').count()).toBe(1);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('loads from its own origin, leaves nothing in the console, and fits the window', async () => {
    const faults: (readonly string[])[] = [];
    const wide: string[] = [];
    await visitAll(my.browser, pagesOf(out()), {
      begin: (page) => faults.push(watch(page, my.served.url)),
      visit: async (page, path) => {
        await page.goto(address(path), { waitUntil: 'load' });
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const shown = await page.evaluate(() => document.documentElement.scrollWidth);
          if (shown > width) wide.push(`${path} is ${shown} px wide at ${width}`);
        }
      },
    });
    expect(wide).toEqual([]);
    expect(faults.flat()).toEqual([]);
  });

  it('links to pages and anchors that exist', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    const { broken, count } = await brokenLinks(page, my.served.url, pagesOf(out()));
    await page.context().close();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  });

  it('reads completely without scripts, and says what search needs', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    for (const id of await testArticles()) {
      const answer = await page.goto(address(`/b/${id}`));
      if (answer?.status() !== 200) continue;
      expect(await page.locator('#body').isVisible(), id).toBe(true);
      expect(await page.locator('#body .s').count(), id).toBeGreaterThan(0);
    }
    await page.goto(address('/search'));
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('noscript p').textContent()).toContain('جافاسكربت');
    await page.locator('noscript a').first().click();
    await page.waitForURL(/\/places$/);
    await page.context().close();
  });

  it('prints key points with bullets, and facts in two columns of about one height', async () => {
    const page = await open('/b/long-forum', { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    const bullet = await page
      .locator('section:has(#key-points) li')
      .first()
      .evaluate((item) => Number.parseFloat(getComputedStyle(item, '::before').borderTopWidth));
    expect(bullet).toBeGreaterThan(0);
    const ends = await page.$$eval('.facts :is(h2, li)', (rows) => {
      const columns = Map.groupBy(rows, (row) => Math.round(row.getBoundingClientRect().right));
      return [...columns.values()].map((column) =>
        Math.max(...column.map((row) => row.getBoundingClientRect().bottom)),
      );
    });
    expect(ends).toHaveLength(2);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(100);
    await page.context().close();
  });

  it.each(KINDS_OF_PAGE)('%s is valid HTML', async (path) => {
    const file = join(out(), path === '/' ? 'index.html' : `${path}.html`);
    expect(await faultsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(['/b/long-forum', '/b/mixed-french'])('%s is light and stands still', async (path) => {
    await expectLight(my.browser, address(path));
  });

  it.each(KINDS_OF_PAGE)('%s has no violation that axe finds, in light and in dark', async (path) => {
    const page = await open(path);
    if (path === '/search') await results(page).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsIn(page), colorScheme).toEqual([]);
    }
    await page.context().close();
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishOffline } from '../../src/offline/publish.ts';
import { ingest } from '../../src/pipeline/run.ts';
import { type Served, serveSite } from '../../src/site/serve.ts';
import { layOutTestArchive, testArticles } from '../articles/archive.ts';
import { launchBrowser } from './browser.ts';
import { faultsOf, weigh } from './page-quality.ts';
import { PROJECT, pagesOf } from './site.ts';
import { brokenLinks, violationsIn, watch } from './visit.ts';

const SEED = '000-5dec121a016646a4';

/** What a reader may look for and the first article tells, as it is written and as it is not. */
const QUERIES = [
  'الجزائر',
  'داعش',
  '«داعش»',
  'القاعدة في بلاد المغرب',
  'الولايات المتحدة',
  'البغدادي',
  'ابو بكر البغدادي',
  'تنظيم الدوله',
  'مالي وليبيا',
  'حظر السلاح',
  'واشنطن',
] as const;

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

interface Site {
  readonly out: string;
  readonly served: Served;
}

let browser: Browser;
let first: Site;
let tests: Site;

beforeAll(async () => {
  browser = await launchBrowser();
  first = await makeSite(async (root) => {
    await cp(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
  });
  tests = await makeSite(async (root) => {
    await layOutTestArchive(root);
    await ingest({ root });
  });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([first?.served.close(), tests?.served.close()]);
});

async function makeSite(layOut: (root: string) => Promise<void>): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-whole-'));
  await layOut(root);
  const out = join(root, 'dist');
  expect(await publishOffline({ root, out }, '/')).toBe(0);
  return { out, served: await serveSite(out, 0) };
}

const addressIn = ({ served }: Site, path: string): string => served.url.replace(/\/$/, '') + path;

/** A page of a site, with everything that went wrong in it by the time it is asked for. */
async function open(
  site: Site,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = watch(page, site.served.url);
  await page.goto(addressIn(site, path), { waitUntil: 'load' });
  return { page, faults };
}

const searchFor = (query: string): string => `/search?q=${encodeURIComponent(query)}`;
const results = (page: Page) => page.locator('#search-results > li');
const backgroundOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe('the archive of the first article', () => {
  it.each(QUERIES)('finds it by %s, and marks why', async (query) => {
    const { page, faults } = await open(first, searchFor(query));
    await results(page).first().waitFor();
    expect(await results(page).locator('h2 a').getAttribute('href')).toContain(`/b/${SEED}?q=`);
    expect(await results(page).locator('.excerpts mark').count()).toBeGreaterThan(0);
    // The article has no date and no publisher: facets without a value must not look like faults.
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#search-status').textContent()).toContain('نتيجة');
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('opens at the hit, in view and marked', async () => {
    const { page, faults } = await open(first, searchFor('الجزائر'), {
      viewport: { width: 360, height: 640 },
    });
    const excerpt = results(page).locator('.excerpts a').nth(1);
    const words = await excerpt.textContent();
    await excerpt.click();
    await page.waitForURL(/\/b\/.*#s\d+$/);
    const hash = new URL(page.url()).hash;
    await page.locator(`${hash} mark.hit`).first().waitFor();
    expect(await page.locator(`${hash} mark.hit`).first().textContent()).toMatch(/جزائر/);
    expect(words).toContain((await page.locator(hash).textContent())?.slice(0, 20));
    const box = await page.locator(hash).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(640);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('shows each repaired word with its original', async () => {
    const { page } = await open(first, `/b/${SEED}`, { javaScriptEnabled: false });
    const repaired = await page.$$eval('#body ins.repair', (words) =>
      words.map((word) => [word.textContent, word.getAttribute('data-original')]),
    );
    await page.context().close();
    for (const [text = '', original] of repaired) expect(text?.replaceAll(' ', '')).toBe(original);
    expect(repaired.map(([, original]) => original)).toEqual([
      'سورياوالعراق',
      'الولاياتالمتحدةالأمريكية',
      'نيجيرياومالي',
      'العراقوسوريا',
    ]);
  });

  it('leaves all other words of the article as they were received', async () => {
    const { page } = await open(first, `/b/${SEED}`, { javaScriptEnabled: false });
    const shown = await page.$$eval('#body .s', (sentences) =>
      sentences.map(({ textContent }) => textContent.trim()),
    );
    await page.context().close();
    const received = readFileSync(join(PROJECT, 'seeds', '000_5dec121a016646a4.txt'), 'utf8').trim();
    const repaired = received
      .replace('سورياوالعراق', 'سوريا والعراق')
      .replace('الولاياتالمتحدةالأمريكية', 'الولايات المتحدة الأمريكية')
      .replace('نيجيرياومالي', 'نيجيريا ومالي')
      .replace('العراقوسوريا', 'العراق وسوريا');
    expect(shown.join(' ')).toBe(repaired);
  });

  it('leads from a key point to its sentence, from a fact to its words', async () => {
    const { page } = await open(first, `/b/${SEED}`, { javaScriptEnabled: false });
    const point = page.locator('section:has(#key-points) li a').nth(1);
    const sentence = (await point.getAttribute('href')) ?? '';
    const before = await backgroundOf(page, sentence);
    await point.click();
    expect(await backgroundOf(page, sentence)).not.toBe(before);
    expect(await page.locator(sentence).textContent()).toContain(await point.textContent());
    await page.locator('.facts li', { hasText: 'مالي' }).locator('.sentences a').first().click();
    expect(await page.locator(':target').textContent()).toContain('مالي');
    await page.context().close();
  });
});

describe('the archive of the test articles', () => {
  it('has an image of its own for who shares a briefing', async () => {
    const { page } = await open(tests, '/b/glued-border-talks', { javaScriptEnabled: false });
    const image = await page.getAttribute('meta[property="og:image"]', 'content');
    const answer = await page.request.get(addressIn(tests, image ?? ''));
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    await page.context().close();
  });

  it('publishes each seed as received, under the hash that its briefing tells', async () => {
    const { page } = await open(tests, '/b/windows-1256-port', { javaScriptEnabled: false });
    const told = await page
      .locator('section:has(#provenance) code', { hasText: /^[0-9a-f]{64}$/ })
      .textContent();
    const file = await page.locator('section:has(#provenance) a[download]').getAttribute('href');
    const bytes = await (await page.request.get(addressIn(tests, file ?? ''))).body();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(told);
    expect(file).toBe('/b/windows-1256-port.source.txt');
    await page.context().close();
  });

  it('has a page for every article that was not refused', () => {
    const pages = pagesOf(tests.out).filter((path) => path.startsWith('/b/'));
    expect(pages.length).toBeGreaterThan(20);
  });

  it('narrows a search, and restores it from its address', async () => {
    const { page, faults } = await open(tests, '/search');
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
    const { page, faults } = await open(tests, '/');
    const wide: string[] = [];
    for (const path of pagesOf(tests.out)) {
      await page.goto(addressIn(tests, path), { waitUntil: 'load' });
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const shown = await page.evaluate(() => document.documentElement.scrollWidth);
        if (shown > width) wide.push(`${path} is ${shown} px wide at ${width}`);
      }
    }
    await page.context().close();
    expect(wide).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('links to pages and anchors that exist', async () => {
    const { page } = await open(tests, '/', { javaScriptEnabled: false });
    const { broken, count } = await brokenLinks(page, tests.served.url, pagesOf(tests.out));
    await page.context().close();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  });

  it('reads completely without scripts, and says what search needs', async () => {
    const { page } = await open(tests, '/', { javaScriptEnabled: false });
    for (const id of await testArticles()) {
      const answer = await page.goto(addressIn(tests, `/b/${id}`));
      if (answer?.status() !== 200) continue;
      expect(await page.locator('#body').isVisible(), id).toBe(true);
      expect(await page.locator('#body .s').count(), id).toBeGreaterThan(0);
    }
    await page.goto(addressIn(tests, '/search'));
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('noscript p').textContent()).toContain('جافاسكربت');
    await page.locator('noscript a').first().click();
    await page.waitForURL(/\/places$/);
    await page.context().close();
  });

  it('prints key points with bullets, and facts in two columns of about one height', async () => {
    const { page } = await open(tests, '/b/long-forum', { viewport: { width: 794, height: 1123 } });
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
    const file = join(tests.out, path === '/' ? 'index.html' : `${path}.html`);
    expect(await faultsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['first', `/b/${SEED}`],
    ['tests', '/b/long-forum'],
    ['tests', '/b/mixed-french'],
  ] as const)('a page of the %s archive is light and stands still: %s', async (archive, path) => {
    const site = archive === 'first' ? first : tests;
    const { fonts, scripts, rest, shift } = await weigh(browser, addressIn(site, path));
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(15_000);
    expect(rest).toBeLessThanOrEqual(60_000);
    expect(fonts).toBeGreaterThan(0);
    expect(rest + fonts).toBeLessThanOrEqual(110_000);
    expect(shift).toBe(0);
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(KINDS_OF_PAGE)('%s has no violation that axe finds', async (path) => {
      const { page } = await open(tests, path, { colorScheme });
      if (path === '/search') await results(page).first().waitFor();
      const violations = await violationsIn(page);
      await page.context().close();
      expect(violations).toEqual([]);
    });
  });
});

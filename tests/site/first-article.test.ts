import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectLight } from './page-quality.ts';
import { PROJECT } from './site.ts';
import { publishedSite, useSiteReader } from './site-reader.ts';

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

const my = useSiteReader(
  () => publishedSite((root) => cp(join(PROJECT, 'content'), join(root, 'content'), { recursive: true })),
  '/',
);
const { address, open, openWatched } = my;

const searchFor = (query: string): string => `/search?q=${encodeURIComponent(query)}`;
const results = (page: Page) => page.locator('#search-results > li');
const backgroundOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe('the archive of the first article', () => {
  it.each(QUERIES)('finds it by %s, and marks why', async (query) => {
    const { page, faults } = await openWatched(searchFor(query));
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
    const { page, faults } = await openWatched(searchFor('الجزائر'), {
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
    const page = await open(`/b/${SEED}`, { javaScriptEnabled: false });
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
    const page = await open(`/b/${SEED}`, { javaScriptEnabled: false });
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
    const page = await open(`/b/${SEED}`, { javaScriptEnabled: false });
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

  it('has a page that is light and stands still', async () => {
    await expectLight(my.browser, address(`/b/${SEED}`));
  });
});

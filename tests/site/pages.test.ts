import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { follow, tabTo } from './keyboard-walk.ts';
import { pagesOf } from './site.ts';
import { useSiteReader } from './site-reader.ts';
import { brokenLinks, violationsIn, visitAll, watch } from './visit.ts';

/** One page of each kind. */
const KINDS_OF_PAGE = [
  '/',
  '/b/border-talks',
  '/b/university-forum',
  '/b/one-sentence',
  '/places',
  '/places/sahel',
  '/people/salim-test',
  '/claims',
  '/claims/speakers',
  '/claims/force/denies',
  '/map',
  '/network',
  '/data',
  '/archive',
  '/archive/unknown',
  '/search',
  '/about',
  '/404',
] as const;

const my = useSiteReader();
const { address, open } = my;

describe('every page', () => {
  it('loads from its own origin alone, and leaves nothing in the console', async () => {
    // What search does with an index is tested in search.test.ts and whole.test.ts.
    const paths = pagesOf(join(my.root, 'dist')).filter((one) => one !== '/search');
    const faults: (readonly string[])[] = [];
    await visitAll(my.browser, paths, {
      begin: (page) => faults.push(watch(page, my.served.url)),
      visit: async (page, path) => void (await page.goto(address(path), { waitUntil: 'load' })),
    });
    expect(faults.flat()).toEqual([]);
    expect(paths.length).toBeGreaterThan(20);
  });

  it('says that it is Arabic, written from the right, and what it may load', () => {
    for (const path of pagesOf(join(my.root, 'dist'))) {
      const file = join(my.root, 'dist', path === '/' ? 'index.html' : `${path}.html`);
      const { document } = parseHTML(readFileSync(file, 'utf8'));
      expect(document.documentElement.getAttribute('dir'), path).toBe('rtl');
      expect(document.documentElement.getAttribute('lang'), path).toBe('ar');
      const policy = document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content');
      expect(policy, path).toMatch(/^default-src 'none'/);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
      expect(policy, path).toContain("connect-src 'self';");
      expect(policy, path).not.toMatch(/unsafe/);
      expect(document.querySelectorAll('h1').length, path).toBe(1);
    }
  });

  it('links to pages and anchors that exist', async () => {
    const page = await open('/');
    const { broken, count } = await brokenLinks(page, my.served.url, pagesOf(join(my.root, 'dist')));
    await page.context().close();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });
});

it('no page is wider than its window, no picture wider than its frame', async () => {
  const wide: string[] = [];
  await visitAll(my.browser, pagesOf(join(my.root, 'dist')), {
    visit: async (page, path) => {
      await page.goto(address(path), { waitUntil: 'load' });
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.$$eval('html, .frame', (all) =>
          all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
        );
        if (Math.max(...over) > 0) wide.push(`${path} at ${width} px`);
      }
    },
  });
  expect(wide).toEqual([]);
});

it.each([
  { width: 320, size: 'larger', isNamed: true },
  { width: 360, size: 'auto', isNamed: true },
  { width: 768, size: 'larger', isNamed: true },
  { width: 768, size: 'auto', isNamed: false },
] as const)(
  'at $width px in $size letters the calendar needs no scrolling',
  async ({ width, size, isNamed }) => {
    const page = await open('/archive', { viewport: { width, height: 900 } });
    await page.evaluate((chosen) => {
      document.documentElement.dataset['size'] = chosen;
    }, size);
    const months = page.locator('td a[href*="/archive/"]');
    expect(await months.count()).toBeGreaterThan(1);
    for (const month of await months.all()) {
      const box = await month.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const name = await month.locator('.name').boundingBox();
      expect((name?.width ?? 0) > 1).toBe(isNamed);
    }
    await page.context().close();
  },
);

describe.each([
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  it.each(KINDS_OF_PAGE)('%s has no violation that axe finds', async (path) => {
    const page = await open(path, { colorScheme, viewport: { width, height: 900 } });
    const violations = await violationsIn(page);
    await page.context().close();
    expect(violations).toEqual([]);
  });
});

describe('what the reader chooses', () => {
  it('is remembered: theme, contrast and size', async () => {
    const page = await open('/', { colorScheme: 'light' });
    const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await sizeOf();
    await page.locator('[popovertarget=reading-settings]').click();
    for (const choice of ['dark', 'more', 'larger']) {
      await page.locator(`#reading-settings input[value=${choice}]`).check();
    }
    await page.goto(address('/about'));
    const { dataset, background } = await page.evaluate(() => ({
      dataset: { ...document.documentElement.dataset },
      background: getComputedStyle(document.body).backgroundColor,
    }));
    expect(dataset).toMatchObject({ theme: 'dark', contrast: 'more', size: 'larger' });
    expect(background).toBe('rgb(0, 0, 0)');
    expect(await sizeOf()).toBeGreaterThan(before * 1.3);
    await page.context().close();
  });
});

it('reads completely without scripts', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  await page.locator('main a', { hasText: 'مشاورات بين الجزائر' }).click();
  await page.waitForURL(/\/b\/border-talks$/);
  expect(await page.locator('#body').isVisible()).toBe(true);
  await page.locator('.facts a', { hasText: 'الساحل' }).first().click();
  await page.waitForURL(/\/places\/sahel$/);
  expect(await page.textContent('h1')).toBe('الساحل');
  await page.goto(address('/search'));
  expect(await page.locator('noscript').isVisible()).toBe(true);
  await page.context().close();
});

it.each([
  { scripts: 'without scripts', javaScriptEnabled: false },
  { scripts: 'with them', javaScriptEnabled: true },
])('a keyboard leads from a place to a cited sentence, $scripts', async ({ javaScriptEnabled }) => {
  const page = await open('/', { javaScriptEnabled });
  await follow(page, 'header a[href$="/places"]');
  await page.waitForURL(/\/places$/);
  await follow(page, 'main a[href$="/places/sahel"]');
  await page.waitForURL(/\/places\/sahel$/);
  await follow(page, 'main a[href$="/b/border-talks"]');
  await page.waitForURL(/\/b\/border-talks$/);
  await follow(page, 'section:has(#key-points) li:first-child a');
  await page.waitForURL(/#s4$/);
  expect(await page.locator(':target').getAttribute('id')).toBe('s4');
  // The sentence's number is its permanent link: scripts put the focus on it, without them it is the next.
  if (!javaScriptEnabled) await tabTo(page, '#body .s a.n');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#s4');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    follow(page, 'section:has(#cite) a[href$=".bib"]'),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^@misc\{border-talks,\n/);
  await page.context().close();
});

describe('the sections of the site', () => {
  const narrow = { viewport: { width: 360, height: 640 } } as const;

  it.each([
    { scripts: 'without scripts', javaScriptEnabled: false },
    { scripts: 'with them', javaScriptEnabled: true },
  ])('are one row and a menu in a small window, $scripts', async ({ javaScriptEnabled }) => {
    const page = await open('/places', { ...narrow, javaScriptEnabled });
    const nav = page.getByRole('navigation', { name: 'أقسام الموقع' });
    expect((await page.locator('.site-head').boundingBox())?.height).toBeLessThan(80);
    expect(await nav.isVisible()).toBe(false);
    await follow(page, 'header button[popovertarget=site-nav]');
    expect(await nav.isVisible()).toBe(true);
    expect(await nav.getByRole('link').count()).toBe(7);
    expect(await nav.locator('[aria-current=page]').textContent()).toContain('الأماكن');
    await page.keyboard.press('Escape');
    expect(await nav.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await follow(page, 'header a[href$="/topics"]');
    await page.waitForURL(/\/topics$/);
    await page.context().close();
  });

  it('have no violation that axe finds while the menu is open, and shift nothing', async () => {
    const page = await open('/', narrow);
    const before = await page.locator('main').boundingBox();
    await page.locator('header button[popovertarget=site-nav]').click();
    expect(await page.locator('main').boundingBox()).toEqual(before);
    expect(await violationsIn(page)).toEqual([]);
    await page.context().close();
  });

  it('stay one row in the smallest window and the largest letters, the menu below it', async () => {
    const page = await open('/', { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => {
      document.documentElement.dataset['size'] = 'larger';
    });
    await page.locator('header button[popovertarget=site-nav]').click();
    const bottomOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const top = (await page.locator('#site-nav').boundingBox())?.y ?? 0;
    for (const part of ['.site-head .name', '.site-head .tools'])
      expect(await bottomOf(part), part).toBeLessThanOrEqual(top);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it('stand in a row where there is room', async () => {
    const page = await open('/', { viewport: { width: 1440, height: 900 } });
    expect(await page.locator('header button[popovertarget=site-nav]').isVisible()).toBe(false);
    const tops = await page.$$eval('.site-head nav a', (all) =>
      all.map((link) => link.getBoundingClientRect().top),
    );
    expect(tops).toHaveLength(7);
    expect(new Set(tops).size).toBe(1);
    await page.context().close();
  });
});

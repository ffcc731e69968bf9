import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/arabic/sentences.ts';
import { parseBody } from '../../src/briefing/body.ts';
import { parseBriefing } from '../../src/briefing/front-matter.ts';
import { type Served, serveSite } from '../../src/site/serve.ts';
import { launchBrowser } from './browser.ts';
import { follow, tabTo } from './keyboard-walk.ts';
import { build, copyFixture, pagesOf } from './site.ts';
import { brokenLinks, violationsIn, watch } from './visit.ts';
import { zoteroItem } from './zotero-item.ts';

const BASE = '/archive-of-tests/';
const BRIEFINGS = ['border-talks', 'university-forum', 'hijri-rainfall', 'one-sentence'] as const;
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

let root: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  root = await copyFixture();
  const { code, output } = await build(root, { base: BASE });
  expect(code, output).toBe(0);
  served = await serveSite(join(root, 'dist'), 0, BASE);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const address = (path: string): string => served.url.replace(/\/$/, '') + path;

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address(path), { waitUntil: 'load' });
  return page;
}

/** Its beginning is in the window. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
}

function sourceOf(id: string) {
  const file = join(root, 'content', 'briefings', `${id}.mdx`);
  const { data, body } = parseBriefing(readFileSync(file, 'utf8'), file);
  if (data === undefined) throw new Error(`${id} is broken`);
  return { data, blocks: parseBody(body, file).blocks };
}

describe('every page', () => {
  it('loads from its own origin alone, and leaves nothing in the console', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = watch(page, served.url);
    const pages = pagesOf(join(root, 'dist'));
    // This site has no search index: what search does with one is tested in search.test.ts and whole.test.ts.
    for (const path of pages.filter((one) => one !== '/search')) {
      await page.goto(address(path), { waitUntil: 'load' });
    }
    await context.close();
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  it('says that it is Arabic, written from the right, and what it may load', async () => {
    const page = await open('/');
    for (const path of pagesOf(join(root, 'dist'))) {
      await page.goto(address(path), { waitUntil: 'domcontentloaded' });
      expect(await page.getAttribute('html', 'dir'), path).toBe('rtl');
      expect(await page.getAttribute('html', 'lang'), path).toBe('ar');
      const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
      expect(policy, path).toMatch(/^default-src 'none'/);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
      expect(policy, path).toContain("connect-src 'self';");
      expect(policy, path).not.toMatch(/unsafe/);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    await page.context().close();
  });

  it('links to pages and anchors that exist', async () => {
    const page = await open('/');
    const { broken, count } = await brokenLinks(page, served.url, pagesOf(join(root, 'dist')));
    await page.context().close();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });
});

describe.each(BRIEFINGS)('the text of %s', (id) => {
  it('is that of the briefing, to the letter, block by block and sentence by sentence', async () => {
    const page = await open(`/b/${id}`);
    const shown = await page.$$eval('#body :is(p, h3, h4, h5, h6, li)', (elements) =>
      elements
        .filter((element) => element.querySelector('p, li') === null && element.closest('.note') === null)
        .map((element) => element.textContent),
    );
    const sentences = await page.$$eval('#body .s', (elements) =>
      elements.map((element) => ({ id: element.id, text: element.textContent })),
    );
    await page.context().close();
    const { blocks } = sourceOf(id);
    expect(shown).toEqual(blocks.map(({ text }) => text));
    const expected = blocks.flatMap(({ text }) =>
      splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    );
    expect(sentences).toEqual(expected.map((text, i) => ({ id: `s${i + 1}`, text })));
  });
});

describe('going from a value to its sentence', () => {
  const options = { javaScriptEnabled: false } as const;

  it('marks the sentence of a key point, without scripts', async () => {
    const page = await open('/b/border-talks', options);
    const color = () => page.locator('#s4').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await color();
    await page.locator('section:has(#key-points) li:first-child a').click();
    expect(new URL(page.url()).hash).toBe('#s4');
    expect(await color()).not.toBe(before);
    await page.context().close();
  });

  it('marks the claim of a statement and its sentence, and brings them into view', async () => {
    const page = await open('/b/border-talks', { ...options, viewport: { width: 360, height: 640 } });
    await page.locator('section:has(#statements) tbody tr:nth-child(3) .claim-cell a').click();
    const claim = page.locator(':target');
    expect(await claim.textContent()).toBe('وجود خلاف بين الدول الثلاث');
    const background = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background('#s4')).not.toBe(await background('#s3'));
    const box = await claim.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(640);
    await page.context().close();
  });

  it('shows the words as received of a repaired word that has the focus', async () => {
    const page = await open('/b/border-talks', options);
    const word = page.locator('#r1');
    await word.focus();
    expect(await word.evaluate((element) => getComputedStyle(element, '::after').content)).toBe(
      '"الجزائرومالي"',
    );
    expect(await word.getAttribute('title')).toContain('الجزائرومالي');
    expect(await word.textContent()).toBe('الجزائر ومالي');
    await page.context().close();
  });

  it('points every value of the facts panel at words that name it', async () => {
    const page = await open('/b/border-talks', options);
    const { data } = sourceOf('border-talks');
    for (const [i, place] of data.places.entries()) {
      for (const [j, mention] of place.mentions.entries()) {
        expect(await page.locator(`#p${i + 1}-${j + 1}`).textContent()).toBe(mention.text);
      }
    }
    await page.context().close();
  });
});

describe('what the page says first', () => {
  it('is not said again: the lead is no key point below itself', async () => {
    const page = await open('/b/border-talks', { javaScriptEnabled: false });
    const { data } = sourceOf('border-talks');
    const lead = data.summary?.text;
    expect(await page.textContent('main header .lead')).toContain(lead);
    const points = await page.locator('section:has(#key-points) li a').allTextContents();
    expect(points).toEqual(data.keyPoints.map(({ text }) => text).filter((text) => text !== lead));
    expect(points).toHaveLength(data.keyPoints.length - 1);
    await page.context().close();
  });
});

describe('what is honest', () => {
  it('an unknown date is called unknown, a derived title derived, a carried statement inferred', async () => {
    const page = await open('/b/border-talks', { javaScriptEnabled: false });
    const text = (await page.textContent('main')) ?? '';
    await page.context().close();
    for (const words of ['تاريخ النشر غير معروف', 'العنوان مشتق من النص', 'مستنتَج', 'ثقة ضعيفة']) {
      expect(text).toContain(words);
    }
  });

  it('names are said to be those of the registry alone where the recogniser was missing', async () => {
    const [without, withIt] = await Promise.all([open('/b/one-sentence'), open('/b/border-talks')]);
    const note = 'لا يظهر هنا من الأسماء إلا ما يعرفه سجل الأرشيف';
    expect(await without.textContent('.facts')).toContain(note);
    expect(await withIt.textContent('.facts')).not.toContain(note);
    await Promise.all([without.context().close(), withIt.context().close()]);
  });

  it('a day is given in both calendars, a month in one', async () => {
    const forum = await open('/b/university-forum');
    expect(await forum.textContent('main header')).toContain('15 مارس 2021 – 2 شعبان 1442 هـ');
    const rain = await open('/b/hijri-rainfall');
    expect(await rain.textContent('main header')).toContain('أبريل 2021');
    expect(await rain.textContent('main header .kicker')).not.toContain('هـ');
    await Promise.all([forum.context().close(), rain.context().close()]);
  });
});

describe.each([360, 768, 1440])('at %i px', (width) => {
  it('no page is wider than its window, no picture wider than its frame', async () => {
    const page = await open('/', { viewport: { width, height: 900 } });
    for (const path of pagesOf(join(root, 'dist'))) {
      await page.goto(address(path), { waitUntil: 'load' });
      const over = await page.$$eval('html, .frame', (all) =>
        all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      );
      expect(Math.max(...over), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
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

describe('the margin of evidence', () => {
  it('lights the sentences of a fact, and the facts of a sentence', async () => {
    const page = await open('/b/border-talks', { viewport: { width: 1440, height: 900 } });
    const lit = () => page.$$eval('#body .lit', (all) => all.map(({ id }) => id));
    await page.locator('.facts li', { hasText: 'مالي' }).locator('a').first().hover();
    expect(await lit()).toEqual(['s1', 's7']);
    await page.mouse.move(5, 5);
    await page.locator('.facts li', { hasText: 'الاتحاد الإفريقي' }).locator('a').first().focus();
    expect(await lit()).toEqual(['s4']);
    await page.locator('#s6').hover();
    expect(await lit()).toEqual([]);
    const facts = await page.$$eval('.facts .lit', (all) =>
      all.map((row) => row.querySelector('a, span')?.textContent),
    );
    expect(facts).toEqual(['تونس العاصمة', '«12 ماي المقبل»']);
    await page.context().close();
  });

  it('takes who has no mouse from a key point to its sentence, and gives its link', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(address('/b/border-talks'));
    await page.locator('section:has(#key-points) li:first-child a').focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.sentence-card');
    await card.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#s4');
    for (const words of ['الجملة 4', 'الاتحاد الإفريقي: نفي', 'النقطة 1', 'الساحل']) {
      expect(await card.textContent()).toContain(words);
    }
    const labels = await card.locator('dd').allTextContents();
    expect(labels.flatMap((text) => text.split('، ')).filter((text) => text === 'النقطة 1')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('sentence-card');
    await card.locator('[data-copy-link]').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(address('/b/border-talks#s4'));
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await page.keyboard.press('j');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s5');
    await context.close();
  });

  it('says so where nothing stands on a sentence, and opens for who follows a link to it', async () => {
    const page = await open('/b/border-talks#s5');
    expect(await page.locator('.sentence-card').textContent()).toContain('سليم بن عمر');
    await page.goto(address('/b/university-forum'));
    const bare = await page.evaluate(() => {
      const numbers = [...document.querySelectorAll<HTMLElement>('[data-on]')].flatMap(({ dataset }) =>
        (dataset['on'] ?? '').split(' '),
      );
      return [...document.querySelectorAll('#body .s')].find(({ id }) => !numbers.includes(id.slice(1)))?.id;
    });
    expect(bare).toBeDefined();
    await page.locator(`#${bare} .n`).click();
    expect(await page.locator('.sentence-card').textContent()).toContain('لا معلومة');
    await page.context().close();
  });
});

describe('citing a briefing', () => {
  it('gives its citation in Arabic and as files that reference managers import', async () => {
    const page = await open('/b/university-forum', { javaScriptEnabled: false });
    expect(await page.textContent('#citation')).toContain('15 مارس 2021، في أرشيف «موجز»');
    const links = page.locator('section:has(#cite) a[download]');
    const files = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const [bib = '', ris = '', csl = ''] = await Promise.all(
      files.map(async (file) => (await page.request.get(file)).text()),
    );
    expect(bib).toMatch(/^@misc\{university-forum,\n/);
    expect(ris).toContain('PY  - 2021\r\n');
    expect(JSON.parse(csl)[0].issued).toEqual({ 'date-parts': [[2021, 3, 15]] });
    await page.context().close();
  });

  it('copies its citation with its address', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(address('/b/university-forum#s2'));
    const citation = ((await page.textContent('#citation')) ?? '').trim();
    await page.getByRole('button', { name: 'انسخ الاستشهاد' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${citation} ${address('/b/university-forum')}`);
    await context.close();
  });

  it.each([
    {
      id: 'university-forum',
      expected: {
        itemType: 'newspaperArticle',
        creators: ['محرّرة الشؤون الثقافية'],
        date: '2021/03/15',
        publicationTitle: 'صحيفة الاختبار',
        publisher: 'صحيفة الاختبار',
        abstractNote: 'وأعلنت اليونسكو أن الدورة المقبلة ستعقد في عُمان.',
      },
    },
    {
      id: 'border-talks',
      expected: {
        itemType: 'webpage',
        creators: [],
        date: undefined,
        publicationTitle: 'موجز',
        publisher: 'موجز',
        abstractNote: 'وقال مصدر أمني إن الجزائر لن تشارك في أي عملية خارج أراضيها.',
      },
    },
  ])('is what Zotero makes of the page of $id', async ({ id, expected }) => {
    const page = await open(`/b/${id}`, { javaScriptEnabled: false });
    const title = await page.textContent('h1');
    expect(await zoteroItem(page)).toEqual({ ...expected, title, language: 'ar', url: page.url() });
    await page.context().close();
  });

  it('has alternates that exist', async () => {
    const page = await open('/b/university-forum', { javaScriptEnabled: false });
    const alternates = await page.$$eval('link[rel=alternate]', (all) =>
      all.map((link) => (link as HTMLLinkElement).href),
    );
    expect(alternates.length).toBeGreaterThanOrEqual(3);
    for (const alternate of alternates)
      expect((await page.request.get(alternate)).status(), alternate).toBe(200);
    await page.context().close();
  });
});

describe('keyboard shortcuts', () => {
  it('are told by a panel that ؟ opens, and can be switched off', async () => {
    const page = await open('/b/border-talks');
    // As an Arabic keyboard sends it; Playwright knows the keys of an English one alone.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true, bubbles: true }),
      ),
    );
    const panel = page.locator('dialog.shortcuts');
    await panel.waitFor();
    expect(await panel.locator('kbd').count()).toBeGreaterThan(6);
    expect(await violationsIn(page)).toEqual([]);
    await panel.locator('input').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('[popovertarget=reading-settings]').click();
    await page.locator('[data-help-button]').click();
    await panel.locator('input').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s1');
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

describe('an index', () => {
  it('lists names under their letters, and narrows them as the reader types', async () => {
    const page = await open('/places');
    const letters = await page.$$eval('main h2', (headings) =>
      headings.map(({ textContent }) => textContent),
    );
    expect(letters).toEqual(letters.toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'ar')));
    await page.locator('.letters a').last().click();
    expect(await page.locator(':target').textContent()).toBe(letters.at(-1));
    const shown = () => page.locator('[data-name]:visible .row a').allTextContents();
    const all = await shown();
    await page.locator('#name-filter').fill('الجزاءر'.replace('ء', 'ئ'));
    expect(await shown()).toEqual(['الجزائر']);
    expect(await page.locator('[data-name-filter] [role=status]').textContent()).toBe(
      `يظهر 1 من ${all.length}.`,
    );
    await page.locator('#name-filter').fill('');
    expect(await shown()).toEqual(all);
    await page.context().close();
  });

  it('is whole without scripts', async () => {
    const page = await open('/places', { javaScriptEnabled: false });
    expect(await page.locator('#name-filter').isVisible()).toBe(false);
    expect(await page.locator('[data-name]:visible').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe('the statements of the archive', () => {
  it('are filtered by what the reader chooses, and the address keeps the choice', async () => {
    const page = await open('/claims');
    const found = page.locator('#claim-results > li');
    expect(await found.count()).toBe(0);
    await page.locator('#claim-force').selectOption('denies');
    await page.locator('.claim-filter button').click();
    await found.first().waitFor();
    expect(await page.locator('#claim-results .force').allTextContents()).toEqual(['نفي']);
    expect(await page.locator('#claim-browse').isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?force=denies');
    const claim = await found.locator('.claim a').textContent();
    await page.reload();
    await found.first().waitFor();
    expect(await page.locator('#claim-force').inputValue()).toBe('denies');
    await found.locator('.claim a').click();
    await page.waitForURL(/\/b\/.*#c\d+$/);
    expect(await page.locator(':target').textContent()).toBe(claim);
    await page.context().close();
  });

  it('that were asked for are in sight in a small window, and their number is said', async () => {
    const page = await open('/claims', { viewport: { width: 360, height: 640 } });
    await page.locator('#claim-force').selectOption('says');
    await page.locator('.claim-filter button').press('Enter');
    const found = page.locator('#claim-results > li');
    await found.first().waitFor();
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^(?:قول واحد|قولان|\d+ (?:أقوال|قولًا))$/);
    for (const part of [status, found.first()]) await expect.poll(() => isInSight(part)).toBe(true);
    await page.reload();
    await found.first().waitFor();
    await expect.poll(() => isInSight(found.first())).toBe(true);
    await page.context().close();
  });

  it('say when nothing fits', async () => {
    const page = await open('/claims?force=denies&kind=media');
    const status = page.locator('#claim-status');
    await expect.poll(() => status.textContent()).toBe('لا قول بهذه الصفات.');
    await page.goto(address('/claims?about=المريخ'));
    await expect.poll(() => status.textContent()).toContain('لا يرد «المريخ» في القائمة');
    await page.context().close();
  });

  it('take a part of a name, however spelled, for the one name that has it', async () => {
    const page = await open('/claims');
    await page.locator('#claim-speaker').fill('الافريقى');
    await page.locator('#claim-words').fill('خلاف');
    await page.locator('.claim-filter button').press('Enter');
    await page.locator('#claim-results > li').first().waitFor();
    expect(await page.locator('#claim-speaker').inputValue()).toBe('الاتحاد الإفريقي');
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('african-union');
    for (const claim of await page.locator('#claim-results .claim').allTextContents()) {
      expect(claim).toContain('خلاف');
    }
    await page.context().close();
  });

  it('are browsed by force and by speaker without scripts', async () => {
    const page = await open('/claims', { javaScriptEnabled: false });
    expect(await page.locator('.claim-filter').isVisible()).toBe(false);
    await page.locator('.forces a', { hasText: 'نفي' }).click();
    await page.waitForURL(/\/claims\/force\/denies$/);
    expect(await page.locator('.said-lines > li').count()).toBe(1);
    await page.context().close();
  });
});

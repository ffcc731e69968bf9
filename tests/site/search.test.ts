import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import type { NamedThing } from '../../src/search/format/names.ts';
import { serveSite } from '../../src/site/serve.ts';
import { documentsOfTwoShards, HOSTILE } from '../unit/search/archive.ts';
import { launchBrowser } from './browser.ts';
import { type Host, onDisk, onServer } from './host.ts';
import { build, copyFixture } from './site.ts';

const BASE = '/archive-of-tests/';

/** The same page is tested wherever a reader may have it from. */
const PLACES = ['on a server', 'on a disk'] as const;
type Place = (typeof PLACES)[number];

let root: string;
let hosts: Readonly<Record<Place, Host>>;
let browser: Browser;

beforeAll(async () => {
  root = await copyFixture();
  const { code, output } = await build(root, { base: BASE });
  expect(code, output).toBe(0);
  await indexArchive(root, { out: join(root, 'dist', 'pagefind'), cache: join(root, '.cache', 'search') });
  hosts = await hostsOf(join(root, 'dist'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await hosts?.['on a server'].close();
});

async function hostsOf(dist: string): Promise<Readonly<Record<Place, Host>>> {
  return { 'on a server': await onServer(dist, BASE), 'on a disk': await onDisk(root, dist, BASE) };
}

/** A page with everything that went wrong in it, by the time it is asked for. */
async function openAt(host: Host, path: string): Promise<{ page: Page; faults: readonly string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:data:|blob:)/.test(request.url()) && !request.url().startsWith(host.url))
      faults.push(request.url());
  });
  await page.goto(host.address(path));
  return { page, faults };
}

const box = (page: Page) => page.locator('#search input[name=q]');
const titles = (page: Page) => page.locator('#search-results h2');
const status = (page: Page) => page.locator('#search-status');
const found = (page: Page) =>
  status(page)
    .filter({ hasText: /نتيجة|نتائج|نتيجتان/ })
    .waitFor();

describe.each(PLACES)('the search page %s', (place) => {
  const open = (path: string) => openAt(hosts[place], path);
  const at = (path: string) => hosts[place].address(path);

  it('searches as its reader types, shows marked sentences and keeps the address in step', async () => {
    const { page, faults } = await open('search');
    await found(page);
    await box(page).pressSequentially('الجامعات');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('الجامعات');
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    expect(await page.locator('#search-results .excerpts mark').first().textContent()).toBe('الجامعات');
    await page.reload();
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    expect(await box(page).inputValue()).toBe('الجامعات');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('opens a result at its sentence, with the words marked', async () => {
    const { page, faults } = await open(`search?q=${encodeURIComponent('منتدي جامعه')}`);
    await page.locator('#search-results .excerpts a').first().click();
    await page.waitForURL(/\/b\/.*#s\d+$/);
    const sentence = page.locator(new URL(page.url()).hash);
    await sentence.locator('mark').first().waitFor();
    expect(await sentence.locator('mark').allTextContents()).toContain('الجامعات');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('narrows by facets, goes back, and says what to drop when nothing is left', async () => {
    const { page } = await open('search');
    await found(page);
    const all = await status(page).textContent();
    const place = page.locator('[data-facet=place] label').first();
    await place.locator('input').check();
    await expect.poll(() => new URL(page.url()).searchParams.has('place')).toBe(true);
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    const narrowed = await status(page).textContent();
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe(narrowed);
    expect(await place.locator('input').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(all);
    await box(page).fill('منتدى سنة:1900');
    await box(page).press('Enter');
    await page.locator('.ways-out button').first().click();
    await found(page);
    expect(await box(page).inputValue()).toBe('منتدى');
    await page.close();
  });

  it('says what it found while facets are still on their way', async () => {
    const page = await browser.newPage();
    await page.route('**/filter/*', async (route) => {
      await page.waitForTimeout(600);
      await route.continue();
    });
    await page.goto(at(`search?q=${encodeURIComponent('منتدى')}`));
    await page.locator('[data-facet=place] label').first().waitFor();
    expect(await status(page).textContent()).toBe('نتيجة واحدة');
    await page.close();
  });

  it('ends a series of letters with the status of the last, however late the others come', async () => {
    const page = await browser.newPage();
    await page.goto(at('search'));
    await found(page);
    let delay = 1200;
    await page.route('**/words/*', async (route) => {
      delay -= 300;
      await page.waitForTimeout(Math.max(0, delay));
      await route.continue();
    });
    await box(page).pressSequentially('منتدى الجامعات', { delay: 150 });
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await status(page).textContent()).toBe('نتيجة واحدة');
    expect(await titles(page).count()).toBe(1);
    await page.close();
  });

  it('copies its address, or selects it where there is no clipboard', async () => {
    const path = `search?q=${encodeURIComponent('منتدى')}`;
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(at(path));
    const share = page.getByRole('button', { name: 'انسخ رابط هذا البحث' });
    await share.press('Enter');
    await page.getByText('نُسخ الرابط.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(at(path));
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.reload();
    await share.press('Enter');
    const address = page.getByRole('textbox', { name: 'عنوان هذا البحث' });
    await address.waitFor();
    expect(await address.evaluate(() => getSelection()?.toString())).toBe(at(path));
    await page.goto(at('search'));
    await found(page);
    expect(await share.count()).toBe(0);
    await context.close();
  });

  it('keeps recent searches on the device until they are removed', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(at('search'));
    await found(page);
    const recent = page.getByRole('region', { name: 'عمليات بحث سابقة' });
    const texts = () => recent.locator('li bdi').allTextContents();
    expect(await recent.isVisible()).toBe(false);
    for (const text of ['منتدى', '<img src=x onerror="document.title=1">', 'تونس']) {
      await box(page).fill(text);
      await box(page).press('Enter');
    }
    expect(await recent.isVisible()).toBe(false);
    await page.goto(at('search'));
    await expect.poll(texts).toEqual(['تونس', '<img src=x onerror="document.title=1">', 'منتدى']);
    expect(await page.title()).not.toBe('1');
    await recent.getByRole('button', { name: 'احذف «<img' }).press('Enter');
    await expect.poll(texts).toEqual(['تونس', 'منتدى']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'احذف «منتدى»',
    );
    await recent.getByRole('button', { name: 'منتدى', exact: true }).press('Enter');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await box(page).fill('');
    await expect.poll(texts).toEqual(['منتدى', 'تونس']);
    await recent.getByRole('button', { name: 'احذفها كلها' }).press('Enter');
    await page.reload();
    await found(page);
    expect(await texts()).toEqual([]);
    await context.close();
  });

  it('says how to follow a search, and by what feeds', async () => {
    const { page } = await open('search');
    await page.getByText('كيف أبحث بدقة؟').press('Enter');
    await page.getByRole('heading', { name: 'كيف أتابع بحثًا؟' }).waitFor();
    expect(await page.locator('.search-help').textContent()).toContain('خلاصات (RSS)');
    await page.close();
  });

  it('works where nothing may be stored', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(at('search'));
    await box(page).fill('منتدى');
    await box(page).press('Enter');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await box(page).fill('');
    await page.getByRole('button', { name: 'احذف «منتدى»' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('في تونس')}`);
    await found(page);
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('h2') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/b\//);
    await page.close();
  });

  it('shows back how it read a query', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('"منتدى الجامعات" ندوة OR لقاء -ليبيا')}`);
    await found(page);
    expect(await page.locator('.understood li').allTextContents()).toEqual([
      '«منتدى الجامعات»',
      'ندوة أو لقاء',
      'من دون ليبيا',
    ]);
    await box(page).fill('منتدى');
    await expect.poll(() => page.locator('.understood').count()).toBe(0);
    await page.close();
  });

  it('offers what an unknown word may be meant for', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('منتذى الجامعات')}`);
    await page.locator('.spelling').getByRole('button', { name: 'منتدى' }).press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe('منتدى الجامعات');
    await expect.poll(() => page.locator('.spelling').count()).toBe(0);
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });

  it('shows the nearest rather than nothing, and says so', async () => {
    const { page, faults } = await open(`search?q=${encodeURIComponent('منتذى')}`);
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    expect(await page.locator('.nearest').textContent()).toContain('أقرب النتائج');
    await page.locator('.spelling').getByRole('button', { name: 'منتدى' }).click();
    await expect.poll(() => page.locator('.nearest').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('منتدى');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"> «';
    const { page, faults } = await open(
      `search?q=${encodeURIComponent(hostile)}&place=${encodeURIComponent(hostile)}`,
    );
    await status(page).filter({ hasText: 'لا نتائج لهذا البحث.' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells assistive technology what is there', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('منتدى')}`);
    await found(page);
    expect(await page.getByRole('searchbox').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('نتيجة واحدة');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    const filters = page.getByRole('group', { name: 'المكان' });
    await filters.getByRole('checkbox').first().waitFor();
    expect(await filters.ariaSnapshot()).toMatch(
      /^- group "المكان":\n(?: {2}- text: .*\n| {2}- checkbox "\S.*)/,
    );
    expect(await page.getByRole('search').ariaSnapshot()).toMatch(/searchbox "[^"]+"[\s\S]*button "[^"]+"/);
    const result = page.getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) });
    expect(await result.first().ariaSnapshot()).toMatch(/heading "[^"]*منتدى[^"]*" \[level=2\]/);
    await page.close();
  });

  it('narrows and widens with the keyboard alone', async () => {
    const { page } = await open('search');
    await found(page);
    const all = await status(page).textContent();
    const value = page.locator('[data-facet=place] input').first();
    await value.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    expect(await value.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).toBe(all);
    await page.close();
  });

  it('says where to look instead where no script runs', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(at('search'));
    const links = page.locator('noscript a');
    expect(await links.count()).toBe(4);
    expect(await page.locator('#search-filters').isVisible()).toBe(false);
    await links.first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('الأماكن');
    await page.close();
  });
});

describe('the search worker', () => {
  const address = () => hosts['on a server'].address(`search?q=${encodeURIComponent('منتدى')}`);

  it('searches for the page where the browser runs it', async () => {
    const page = await browser.newPage();
    const script = page.waitForEvent('worker');
    await page.goto(address());
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    expect((await script).url()).toMatch(/worker-[^/]+\.js$/);
    await page.close();
  });

  it('is done without where its script does not come', async () => {
    const page = await browser.newPage();
    await page.route(/worker-[^/]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await page.goto(address());
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });
});

describe('an open page', () => {
  it('goes on searching after a deploy', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'mujaz-deploy-'));
    await cp(join(root, 'dist'), copy, { recursive: true });
    const host = await serveSite(copy, 0, BASE);
    const page = await browser.newPage();
    await page.goto(`${host.url}search`);
    await found(page);
    await rm(join(root, 'content', 'briefings', 'one-sentence.mdx'));
    await indexArchive(root, { out: join(copy, 'pagefind'), cache: join(copy, '.cache') });
    await box(page).fill('منتدى');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
    await host.close();
  });

  it.each(PLACES)('%s says that a part of the index is missing, and tries again', async (place) => {
    const page = await browser.newPage();
    let isDown = true;
    await page.route('**/pagefind/*/words/*', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(hosts[place].address('search'));
    await found(page);
    await box(page).fill('منتدى');
    await page.getByRole('button', { name: 'أعد المحاولة' }).waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });
});

const NAMES: readonly NamedThing[] = [
  { id: 'hostile', kind: 'place', name: HOSTILE, aliases: ['شريرستان'], documents: 1 },
];

describe.each(PLACES)('an archive of several shards %s', (place) => {
  let host: Host;
  let newest: string;

  beforeAll(async () => {
    const copy = await mkdtemp(join(tmpdir(), 'mujaz-shards-'));
    await cp(join(root, 'dist'), copy, { recursive: true });
    await rm(join(copy, 'pagefind'), { recursive: true });
    const target = { out: join(copy, 'pagefind'), cache: join(copy, '.cache') };
    const { shards } = await buildIndex(documentsOfTwoShards(), NAMES, target);
    expect(shards.map(({ documents }) => documents)).toEqual([501, 3]);
    newest = `**/pagefind/${shards[1]?.folder}**`;
    host = (await hostsOf(copy))[place];
  });

  afterAll(() => host?.close());

  const address = () => host.address(`search?q=${encodeURIComponent('هدنة')}`);
  const gaps = (page: Page) => page.getByRole('alert');

  it('shows what the other shards found when one fails, and the rest when it is asked for again', async () => {
    const page = await browser.newPage();
    await page.route(newest, (route) => route.fulfill({ status: 404 }));
    await page.goto(address());
    await titles(page).filter({ hasText: 'هدنة قديمة' }).waitFor();
    expect(await status(page).textContent()).toBe('نتيجة واحدة');
    expect(await gaps(page).textContent()).toMatch(
      /وعددها (?:2|٢)، الجزء رقم (?:2|٢) \(عدد موجزاته (?:3|٣)\)/,
    );
    await page.unroute(newest);
    await gaps(page).getByRole('button', { name: 'أعد المحاولة' }).press('Enter');
    await expect.poll(() => titles(page).count()).toBe(4);
    expect(await gaps(page).count()).toBe(0);
    expect(await status(page).evaluate((line) => line === document.activeElement)).toBe(true);
    await page.close();
  });

  it('shows hostile titles, sentences, values and names as text', async () => {
    const page = await browser.newPage();
    await page.goto(address());
    await titles(page).filter({ hasText: HOSTILE }).waitFor();
    await page.locator('[data-facet=place] bdi').filter({ hasText: HOSTILE }).waitFor();
    await box(page).fill('شريرستان');
    await page.locator('.dossier').filter({ hasText: HOSTILE }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    await page.close();
  });

  it('narrows by a year of the histogram with the keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(address());
    const years = page.getByRole('group', { name: 'عدد النتائج في كل سنة' });
    const year = (name: RegExp) => years.getByRole('button', { name });
    await year(/2020.*3 نتائج|٢٠٢٠.*٣ نتائج/).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('2010');
    await expect.poll(() => titles(page).allTextContents()).toEqual(['هدنة قديمة']);
    const old = year(/2010|٢٠١٠/);
    await expect.poll(() => old.getAttribute('aria-pressed')).toBe('true');
    expect(await old.evaluate((column) => column === document.activeElement)).toBe(true);
    expect(await page.locator('[data-facet=year] input:checked').count()).toBe(1);
    await page.close();
  });

  it.each(['contents*', 'words/*', 'text/*'])('merges a shard in whose %s come late', async (files) => {
    const page = await browser.newPage();
    const isHeld = Promise.withResolvers<void>();
    await page.route(newest.replace(/\*\*$/, files), async (route) => {
      await isHeld.promise;
      await route.continue();
    });
    // On a disk a page has not loaded before its parts have.
    await page.goto(address(), { waitUntil: 'domcontentloaded' });
    await gaps(page).waitFor();
    const old = titles(page).filter({ hasText: 'هدنة قديمة' }).locator('a');
    await old.focus();
    isHeld.resolve();
    await expect.poll(() => titles(page).count()).toBe(4);
    expect(await gaps(page).count()).toBe(0);
    expect(await old.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await status(page).textContent()).toMatch(/^(?:4|٤) نتائج$/);
    await page.close();
  });
});

it('leaves nothing of Pagefind that no page loads', async () => {
  const files = await readdir(join(root, 'dist', 'pagefind'), { recursive: true });
  expect(files.filter((file) => /\.(?:js|css|wasm|pagefind)$/.test(file))).toEqual([]);
});

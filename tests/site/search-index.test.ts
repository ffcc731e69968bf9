import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import type { NamedThing } from '../../src/search/format/names.ts';
import { serveSite } from '../../src/site/serve.ts';
import { documentsOfTwoShards, HOSTILE } from '../unit/search/archive.ts';
import { BASE } from './built-fixture.ts';
import type { Host } from './host.ts';
import { box, found, PLACES, status, titles, useSearchReader } from './search-reader.ts';

const my = useSearchReader();

describe('the search worker', () => {
  const address = () => my.hosts['on a server'].address(`search?q=${encodeURIComponent('منتدى')}`);

  it('searches for the page where the browser runs it', async () => {
    const page = await my.browser.newPage();
    const script = page.waitForEvent('worker');
    await page.goto(address());
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    expect((await script).url()).toMatch(/worker-[^/]+\.js$/);
    await page.close();
  });

  it('is done without where its script does not come', async () => {
    const page = await my.browser.newPage();
    await page.route(/worker-[^/]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await page.goto(address());
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });
});

describe('an open page', () => {
  it('goes on searching after a deploy', async () => {
    const copy = await my.copyDist();
    const host = await serveSite(copy, 0, BASE);
    const page = await my.browser.newPage();
    await page.goto(`${host.url}search`);
    await found(page);
    await rm(join(my.root, 'content', 'briefings', 'one-sentence.mdx'));
    await indexArchive(my.root, { out: join(copy, 'pagefind'), cache: join(copy, '.cache') });
    await box(page).fill('منتدى');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
    await host.close();
  });

  it.each(PLACES)('%s says that a part of the index is missing, and tries again', async (place) => {
    const page = await my.browser.newPage();
    let isDown = true;
    await page.route('**/pagefind/*/words/*', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(my.hosts[place].address('search'));
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
    const copy = await my.copyDist();
    await rm(join(copy, 'pagefind'), { recursive: true });
    const target = { out: join(copy, 'pagefind'), cache: join(copy, '.cache') };
    const { shards } = await buildIndex(documentsOfTwoShards(), NAMES, target);
    expect(shards.map(({ documents }) => documents)).toEqual([501, 3]);
    newest = `**/pagefind/${shards[1]?.folder}**`;
    host = (await my.hostsOf(copy))[place];
  });

  afterAll(() => host?.close());

  const address = () => host.address(`search?q=${encodeURIComponent('هدنة')}`);
  const gaps = (page: Page) => page.getByRole('alert');

  it('shows what the other shards found when one fails, and the rest when it is asked for again', async () => {
    const page = await my.browser.newPage();
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

  it('calls no word absent while a shard is missing that may have it', async () => {
    const page = await my.browser.newPage();
    await page.route(newest, (route) => route.fulfill({ status: 404 }));
    await page.goto(host.address(`search?q=${encodeURIComponent('هدنة بغضاء')}`));
    await gaps(page).waitFor();
    await titles(page).filter({ hasText: 'هدنة قديمة' }).waitFor();
    const note = page.getByText('لا ترد «بغضاء» في الأرشيف.');
    expect(await note.count()).toBe(0);
    await page.unroute(newest);
    await gaps(page).getByRole('button', { name: 'أعد المحاولة' }).press('Enter');
    await note.waitFor();
    await page.close();
  });

  it('shows hostile titles, sentences, values and names as text', async () => {
    const page = await my.browser.newPage();
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
    const page = await my.browser.newPage();
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
    const page = await my.browser.newPage();
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
  const files = await readdir(join(my.root, 'dist', 'pagefind'), { recursive: true });
  expect(files.filter((file) => /\.(?:js|css|wasm|pagefind)$/.test(file))).toEqual([]);
});

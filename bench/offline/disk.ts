import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/site/browser.ts';
import { seededRandom, syntheticArticle } from '../synthetic.ts';

const QUERIES = 100;
const FIRST_QUERIES = 9;
const TIMES = ['firstOnDisk', 'firstOnline', 'openedOnDisk', 'openedOnline'] as const;

/** What the folder on a disk does beside the site. */
export interface DiskCost {
  /** Of the index as it lies in the folder. */
  readonly indexBytes: number;
  /** Queries whose first ten results and number of results are the site's. */
  readonly same: number;
  readonly queries: number;
  /** Milliseconds of the first query of a page that is open, from its sending to its results, median. */
  readonly firstOnDisk: number;
  readonly firstOnline: number;
  /** Milliseconds from the opening of a fresh page with a query to its results, median. */
  readonly openedOnDisk: number;
  readonly openedOnline: number;
}

/**
 * @param url of the served site
 * @param bundle the `file` bundle
 * @param root folder to unpack in
 */
export async function measureDisk(url: string, bundle: string, root: string): Promise<DiskCost> {
  const files = Object.entries(unzipSync(await readFile(bundle)));
  const home = join(root, 'نسخة من الأرشيف');
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), bytes);
  }
  const folder = join(home, files[0]?.[0].split('/')[0] ?? '');
  const onDisk = `${pathToFileURL(folder).href}/search.html`;
  const index = files.filter(([path]) => path.includes('/pagefind/'));
  const browser = await launchBrowser();
  try {
    const queries = makeQueries();
    let same = 0;
    for (const query of queries) {
      const [disk, online] = [
        await search(browser, onDisk, query),
        await search(browser, `${url}search`, query),
      ];
      if (JSON.stringify(disk.texts) === JSON.stringify(online.texts)) same++;
    }
    // In turn, so that what else the machine does burdens both.
    const times = { firstOnDisk: [], firstOnline: [], openedOnDisk: [], openedOnline: [] } as Record<
      (typeof TIMES)[number],
      number[]
    >;
    for (const query of queries.slice(0, FIRST_QUERIES)) {
      times.firstOnDisk.push(await firstQuery(browser, onDisk, query));
      times.firstOnline.push(await firstQuery(browser, `${url}search`, query));
      times.openedOnDisk.push((await search(browser, onDisk, query)).milliseconds);
      times.openedOnline.push((await search(browser, `${url}search`, query)).milliseconds);
    }
    const medians = Object.fromEntries(TIMES.map((name) => [name, medianOf(times[name])]));
    return {
      indexBytes: index.reduce((sum, [, { length }]) => sum + length, 0),
      same,
      queries: queries.length,
      ...(medians as Record<(typeof TIMES)[number], number>),
    };
  } finally {
    await browser.close();
  }
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Two or three words that stand together in an article. */
function makeQueries(): readonly string[] {
  const random = seededRandom(11);
  return Array.from({ length: QUERIES }, (_, i) => {
    const words = syntheticArticle(i % 20)
      .text.replace(/[.،\n]+/g, ' ')
      .split(' ');
    const at = Math.floor(random() * (words.length - 3));
    return words.slice(at, at + 2 + Math.floor(random() * 2)).join(' ');
  });
}

/** Send a query in a page of its own that has been open for a while. */
async function firstQuery(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page
    .locator('#search-status')
    .filter({ hasText: /نتيج|نتائج/ })
    .waitFor();
  await page.waitForLoadState('networkidle');
  const milliseconds = await page.evaluate(SEND, query);
  await context.close();
  return milliseconds;
}

/** Runs in the page. */
const SEND = (query: string): Promise<number> => {
  const [form, input, results] = ['form#search', '#search input[name=q]', '#search-results'].map((one) =>
    document.querySelector(one),
  );
  if (!(form instanceof HTMLFormElement && input instanceof HTMLInputElement && results))
    return Promise.reject();
  input.value = query;
  const start = performance.now();
  return new Promise((resolve) => {
    new MutationObserver(() => resolve(performance.now() - start)).observe(results, { childList: true });
    form.requestSubmit();
  });
};

/** Open the search page with a query, in a context of its own. */
async function search(browser: Browser, address: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(NOTE_RESULTS);
  await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page
    .locator('#search-status')
    .filter({ hasText: /نتيج|نتائج/ })
    .waitFor();
  const milliseconds = await page.evaluate(
    () => performance.getEntriesByName('results')[0]?.startTime ?? NaN,
  );
  const texts = [
    await page.locator('#search-status').textContent(),
    ...(await page.locator('#search-results > li').allTextContents()),
  ];
  await context.close();
  return { milliseconds, texts };
}

/** Runs in the page before its own scripts: asked from outside, it would answer later than its reader sees. */
const NOTE_RESULTS = (): void => {
  new MutationObserver((_, observer) => {
    if (document.querySelector('#search-results > li') === null) return;
    performance.mark('results');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

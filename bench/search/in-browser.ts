import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** What searching costs a reader, in Chromium. */
export interface ReaderCost {
  /** Bytes of a first query with ten results in a fresh page, mean: code, tables of contents, index, texts. */
  readonly cold: number;
  /** Bytes of each later query in the same page, mean. */
  readonly warm: number;
  /** Requests of a first query, mean. */
  readonly requests: number;
  /** Milliseconds of a query with its ten results in a page that has searched before. */
  readonly p50: number;
  readonly p95: number;
  /** Results of a query, mean of at most ten. */
  readonly results: number;
}

const COLD_QUERIES = 15;

/**
 * Run queries in a page. The page's global `find(query)` does one and resolves to the number of texts it loaded.
 *
 * @param address of an empty page that defines `find`
 */
export async function measureReader(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<ReaderCost> {
  const colds: { bytes: number; requests: number }[] = [];
  for (const query of queries.slice(0, COLD_QUERIES)) {
    const { page, traffic } = await openPage(browser, address);
    await page.evaluate(FIND, query);
    colds.push(await traffic());
    await page.context().close();
  }
  const { page, traffic } = await openPage(browser, address);
  await page.evaluate(FIND, queries[0] ?? '');
  const before = await traffic();
  const times: number[] = [];
  let results = 0;
  for (const query of queries.slice(1)) {
    const found = await page.evaluate(FIND, query);
    times.push(found.time);
    results += found.results;
  }
  const after = await traffic();
  await page.context().close();
  times.sort((a, b) => a - b);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    cold: mean(colds.map(({ bytes }) => bytes)),
    warm: (after.bytes - before.bytes) / times.length,
    requests: mean(colds.map(({ requests }) => requests)),
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    results: results / times.length,
  };
}

/** Runs in the page. */
const FIND = async (query: string): Promise<{ time: number; results: number }> => {
  const { find } = globalThis as unknown as { find: (query: string) => Promise<number> };
  const start = performance.now();
  const results = await find(query);
  return { time: performance.now() - start, results };
};

async function openPage(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page: Page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url() === address) return;
    const size = response.body().then((body) => sizeOnWire(response.url(), body));
    // What comes after the traffic was asked for goes down with the page.
    size.catch(() => undefined);
    sizes.push(size);
  });
  await page.goto(address);
  await page.waitForFunction(() => 'find' in globalThis);
  const traffic = async (): Promise<{ bytes: number; requests: number }> => {
    const all = await Promise.all(sizes);
    return { bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length };
  };
  return { page, traffic };
}

/** Hosts pack code; the files of an index are packed already. */
function sizeOnWire(url: string, body: Buffer): number {
  return /\.(?:js|json)(?:\?.*)?$/.test(url) ? gzipSync(body).length : body.length;
}

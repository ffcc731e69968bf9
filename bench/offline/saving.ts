import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsOfCopy } from '../../src/offline/copy/write-copy.ts';
import { listSite } from '../../src/offline/site-files.ts';
import { launchProfile } from '../../tests/site/browser.ts';

/** What saving an archive costs. */
export interface SavingCost {
  readonly requests: number;
  readonly seconds: number;
  /** As they come over the network, before the browser unpacks them. */
  readonly bytes: number;
}

/** The same file by file, which may be ended before its end. */
export interface FilesCost extends SavingCost {
  /** Files of the whole copy; fewer requests were made when the time was up before. */
  readonly of: number;
  /** Seconds after which each tenth of the files was there. */
  readonly tenths: readonly number[];
}

/** Requests that a page has on their way at once when it saves file by file; packs are loaded one by one. */
const AT_ONCE = 12;

/**
 * Save a served archive in Chromium, in a profile of its own each time: by packs, as the page on reading offline does,
 * and the same files one by one.
 *
 * @param out folder of the built site that is served
 * @param limit seconds after which saving file by file is ended and told how far it came
 */
export async function measureSaving(
  url: string,
  out: string,
  { temporary, limit }: { readonly temporary: string; readonly limit: number },
) {
  const paths = pathsOfCopy(await listSite(out, '/'));
  return {
    packs: await savePacks(url, temporary),
    files: await saveFiles(url, temporary, { paths, limit }),
  };
}

async function savePacks(url: string, temporary: string): Promise<SavingCost> {
  const context = await launchProfile(await mkdtemp(join(temporary, 'profile-')));
  const page = await context.newPage();
  await page.goto(`${url}offline`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const save = page.getByRole('button', { name: 'احفظ الأرشيف للقراءة دون اتصال' });
  await save.waitFor();
  const traffic = follow(page, /\/copy\//);
  const start = performance.now();
  await save.click();
  const saved = page.locator('#save-status').filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' });
  await saved.waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - start) / 1000;
  const cost = { seconds, ...(await traffic()) };
  await context.close();
  return cost;
}

async function saveFiles(
  url: string,
  temporary: string,
  { paths, limit }: { readonly paths: readonly string[]; readonly limit: number },
): Promise<FilesCost> {
  const context = await launchProfile(await mkdtemp(join(temporary, 'profile-')));
  const page = await context.newPage();
  // A file without scripts: no service worker stands between it and the network.
  await page.goto(`${url}robots.txt`);
  const cost = await page.evaluate(SAVE_FILES, { url, paths, limit, atOnce: AT_ONCE });
  await context.close();
  return { ...cost, of: paths.length };
}

/** Runs in the page. */
const SAVE_FILES = async ({
  url,
  paths,
  limit,
  atOnce,
}: {
  readonly url: string;
  readonly paths: readonly string[];
  readonly limit: number;
  readonly atOnce: number;
}) => {
  const cache = await caches.open('file by file');
  const left = paths.toReversed();
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(paths.length + atOnce);
  const start = performance.now();
  const passed = (): number => (performance.now() - start) / 1000;
  const tenths: number[] = [];
  let requests = 0;
  const work = async (): Promise<void> => {
    while (passed() < limit) {
      const path = left.pop();
      if (path === undefined) return;
      await cache.put(url + path, await fetch(url + path, { cache: 'no-store' }));
      requests++;
      if (requests >= ((tenths.length + 1) * paths.length) / 10) tenths.push(Math.round(passed()));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = passed();
  const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const bytes = came.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { requests, seconds, bytes, tenths };
};

/** Requests of a page whose address matches, and the bytes of their answers. */
function follow(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof launchProfile>>['newPage']>>,
  which: RegExp,
) {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!which.test(response.url())) return;
    const size = response.request().sizes();
    sizes.push(size.then(({ responseBodySize }) => responseBodySize));
  });
  return async (): Promise<{ readonly requests: number; readonly bytes: number }> => {
    const all = await Promise.all(sizes);
    return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  };
}

import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { listSite } from '../../src/offline/site-files.ts';
import { launchProfile } from '../../tests/site/browser.ts';

/** What saving an archive costs. */
export interface SavingCost {
  readonly requests: number;
  readonly seconds: number;
  /** As they come over the network, before the browser unpacks them. */
  readonly bytes: number;
}

/** Requests that a page has on their way at once when it saves file by file. */
const AT_ONCE = 12;

/**
 * Save a served archive in Chromium, in a profile of its own each time: by packs, as the page on reading offline does,
 * and file by file.
 *
 * @param root folder of the archive; its `dist` is what is served
 */
export async function measureSaving(url: string, root: string) {
  const { paths } = await listSite(join(root, 'dist'), '/');
  return { packs: await savePacks(url, root), files: await saveFiles(url, root, paths) };
}

async function savePacks(url: string, root: string): Promise<SavingCost> {
  const context = await launchProfile(await mkdtemp(join(root, 'profile-')));
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

async function saveFiles(url: string, root: string, paths: readonly string[]): Promise<SavingCost> {
  const context = await launchProfile(await mkdtemp(join(root, 'profile-')));
  const page = await context.newPage();
  // A file without scripts: no service worker stands between it and the network.
  await page.goto(`${url}robots.txt`);
  const start = performance.now();
  const bytes = await page.evaluate(
    async ([url, paths, atOnce]) => {
      const cache = await caches.open('file by file');
      const left = [...paths];
      performance.clearResourceTimings();
      performance.setResourceTimingBufferSize(paths.length + atOnce);
      const work = async (): Promise<void> => {
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          await cache.put(url + path, await fetch(url + path, { cache: 'no-store' }));
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return came.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    },
    [url, paths, AT_ONCE] as const,
  );
  const seconds = (performance.now() - start) / 1000;
  await context.close();
  return { requests: paths.length, seconds, bytes };
}

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

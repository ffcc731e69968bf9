import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { publishOffline } from '../../src/offline/publish.ts';
import { type Served, serveSite } from '../../src/site/serve.ts';
import { launchBrowser } from './browser.ts';
import { BASE, builtFixture } from './built-fixture.ts';
import { watch } from './visit.ts';

/** How a context of the browser is to be. */
export type ContextOptions = Parameters<Browser['newContext']>[0];

/** A browser, and the site of an archive on a server: the same for all tests of a file. */
export interface SiteReader {
  /** Folder of the archive, with its site in `dist`. */
  root: string;
  served: Served;
  browser: Browser;
  /** Full address of a path of the site, such as `/places`. */
  readonly address: (path: string) => string;
  /** A page in a context of its own. */
  readonly open: (path: string, options?: ContextOptions) => Promise<Page>;
  /** The same, with everything that goes wrong in it. */
  readonly openWatched: (
    path: string,
    options?: ContextOptions,
  ) => Promise<{ readonly page: Page; readonly faults: readonly string[] }>;
}

/**
 * A reader of a site for the tests of a file.
 *
 * @param make makes the archive and its site; unless given, it is the fixture's
 */
export function useSiteReader(make: () => Promise<string> = builtFixture, base = BASE): SiteReader {
  const my = {
    address: (path) => my.served.url.replace(/\/$/, '') + path,
    open: async (path, options = {}) => {
      const page = await (await my.browser.newContext(options)).newPage();
      await page.goto(my.address(path), { waitUntil: 'load' });
      return page;
    },
    openWatched: async (path, options = {}) => {
      const page = await (await my.browser.newContext(options)).newPage();
      const faults = watch(page, my.served.url);
      await page.goto(my.address(path), { waitUntil: 'load' });
      return { page, faults };
    },
  } as SiteReader;
  beforeAll(async () => {
    my.root = await make();
    my.served = await serveSite(join(my.root, 'dist'), 0, base);
    my.browser = await launchBrowser();
  });
  afterAll(async () => {
    await my.browser?.close();
    await my.served?.close();
  });
  return my;
}

/** A site as it is published, with search, downloads and all. @param layOut makes the archive in the folder */
export async function publishedSite(layOut: (root: string) => Promise<void>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-published-'));
  await layOut(root);
  expect(await publishOffline({ root, out: join(root, 'dist') }, '/')).toBe(0);
  return root;
}

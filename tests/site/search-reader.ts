import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { BASE, builtFixture } from './built-fixture.ts';
import { type Host, onDisk, onServer } from './host.ts';

/** The same page is tested wherever a reader may have it from. */
export const PLACES = ['on a server', 'on a disk'] as const;
export type Place = (typeof PLACES)[number];

/** A browser, and the fixture's site where readers have it from: the same for all tests of a file. */
export interface SearchReader {
  /** Folder of the archive, with its site in `dist`. */
  root: string;
  browser: Browser;
  hosts: Readonly<Record<Place, Host>>;
  /** A page, with everything that goes wrong in it. */
  readonly openAt: (
    host: Host,
    path: string,
  ) => Promise<{ readonly page: Page; readonly faults: readonly string[] }>;
  /** Another site of the archive, where readers have it from. */
  readonly hostsOf: (dist: string) => Promise<Readonly<Record<Place, Host>>>;
  /** A copy of the site, to be changed. */
  readonly copyDist: () => Promise<string>;
}

/** A reader who searches, for the tests of a file. */
export function useSearchReader(): SearchReader {
  const my = {
    openAt: async (host, path): ReturnType<SearchReader['openAt']> => {
      const page = await my.browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (!/^(?:data:|blob:)/.test(request.url()) && !request.url().startsWith(host.url))
          faults.push(request.url());
      });
      await page.goto(host.address(path));
      return { page, faults };
    },
    hostsOf: async (dist) => ({
      'on a server': await onServer(dist, BASE),
      'on a disk': await onDisk(my.root, dist, BASE),
    }),
    copyDist: async () => {
      const copy = await mkdtemp(join(tmpdir(), 'mujaz-dist-'));
      await cp(join(my.root, 'dist'), copy, { recursive: true });
      return copy;
    },
  } as SearchReader;
  beforeAll(async () => {
    my.root = await builtFixture();
    my.hosts = await my.hostsOf(join(my.root, 'dist'));
    my.browser = await launchBrowser();
  });
  afterAll(async () => {
    await my.browser?.close();
    await my.hosts?.['on a server'].close();
  });
  return my;
}

export const box = (page: Page) => page.locator('#search input[name=q]');
export const titles = (page: Page) => page.locator('#search-results h2');
export const status = (page: Page) => page.locator('#search-status');
export const found = (page: Page) =>
  status(page)
    .filter({ hasText: /نتيجة|نتائج|نتيجتان/ })
    .waitFor();

/** Titles and sentences of the first ten results of a search in Chromium. */
export async function topTen(browser: Browser, host: Host, query: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(host.address(`search?q=${encodeURIComponent(query)}`));
  await page
    .locator('#search-status')
    .filter({ hasText: /نتيج|نتائج/ })
    .waitFor();
  const texts = await page.locator('#search-results > li').allTextContents();
  const status = await page.locator('#search-status').textContent();
  await page.close();
  return [status ?? '', ...texts];
}

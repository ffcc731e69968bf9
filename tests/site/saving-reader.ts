import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { writeCopy } from '../../src/offline/copy/write-copy.ts';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { launchProfile } from './browser.ts';
import { BASE, builtFixture, copyOfMade } from './built-fixture.ts';
import { type FaultyHost, faultyHost } from './faulty-host.ts';
import { build } from './site.ts';

/** Small, so that the fixture has packs enough to lose some of. */
export const SIZES = { smallest: 8_000, largest: 40_000 };
export const SAVE = 'احفظ الأرشيف للقراءة دون اتصال';
export const UPDATE = 'حدّث النسخة المحفوظة';
export const RESUME = 'تابع الحفظ';
export const REMOVE = 'احذف النسخة المحفوظة';
export const PAUSE = 'أوقف مؤقتًا';

/** Packs on their way that the network does not bring. */
export interface HeldPacks {
  /** Packs that were asked for by now. */
  readonly asked: () => number;
  /** Bring what waits, and all that is asked for from now on. */
  readonly release: () => void;
}

/** A reader with a browser that keeps what it stores, and the host of an archive: new for each test. */
export interface SavingReader {
  /** Folders of two versions of the site, of which one sentence differs. */
  first: string;
  second: string;
  host: FaultyHost;
  profile: string;
  context: BrowserContext;
  readonly at: (path: string) => string;
  /** The page on reading offline, once it has said how things are. */
  readonly openPanel: () => Promise<Page>;
  /** Close the browser and start it again with what it has stored. */
  readonly restart: () => Promise<void>;
  /** The sentence that the two versions tell differently, as the browser has it now. */
  readonly changedSentence: () => Promise<string>;
  /** The second version with every file other than in the first, so that all has to be loaded. */
  readonly otherBuild: () => Promise<string>;
  /** Keep the network from bringing packs. @param from number of the first pack that has to wait, from 1 on */
  readonly holdPacks: (from?: number) => Promise<HeldPacks>;
}

/** A reader and a host for the tests of a file. */
export function useSavingReader(): SavingReader {
  const my = {
    at: (path: string) => my.host.url + path,
    openPanel: async () => {
      const page = await my.context.newPage();
      await page.goto(my.at('offline'));
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await status(page).filter({ hasText: /./ }).waitFor();
      return page;
    },
    restart: async () => {
      await my.context.close();
      my.context = await launchProfile(my.profile);
    },
    changedSentence: async () => {
      const page = await my.context.newPage();
      await page.goto(my.at('b/one-sentence'));
      const text = await page.locator('#s1').textContent();
      await page.close();
      return text ?? '';
    },
    otherBuild: () => otherThan(my.second),
    holdPacks: async (from = 1) => {
      let asked = 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      await my.context.route('**/*.pack', async (route) => {
        if (++asked >= from) await promise;
        await route.continue();
      });
      return { asked: () => asked, release: resolve };
    },
  } as SavingReader;
  beforeAll(async () => {
    const root = await copyOfMade('versions', makeVersions);
    my.first = join(root, 'first');
    my.second = join(root, 'second');
  });
  beforeEach(async () => {
    my.host = await faultyHost(my.first, BASE);
    my.profile = await mkdtemp(join(tmpdir(), 'mujaz-profile-'));
    my.context = await launchProfile(my.profile);
  });
  afterEach(async () => {
    await my.context.close();
    await my.host.close();
    await rm(my.profile, { recursive: true, force: true });
  });
  return my;
}

/** The fixture's site in `first`, and in `second` with one sentence changed. */
async function makeVersions(folder: string): Promise<void> {
  const root = await builtFixture();
  await rename(join(root, 'dist'), join(folder, 'first'));
  const briefing = join(root, 'content', 'briefings', 'one-sentence.mdx');
  const text = await readFile(briefing, 'utf8');
  await writeFile(briefing, text.replace('نص تجريبي', 'نص طارئ'));
  const out = join(folder, 'second');
  const { code, output } = await build(root, { out, base: BASE });
  expect(code, output).toBe(0);
  await indexArchive(root, { out: join(out, 'pagefind'), cache: join(root, '.cache', 'search') });
  for (const version of ['first', 'second']) await writeCopy(join(folder, version), BASE, SIZES);
}

async function otherThan(second: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-other-'));
  await cp(second, folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name.endsWith('.html'))
      await writeFile(file, `${await readFile(file, 'utf8')}\n`);
  }
  await writeCopy(folder, BASE, SIZES);
  return folder;
}

export const status = (page: Page) => page.locator('#save-status');
export const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

export async function saveAll(page: Page): Promise<void> {
  await press(page, SAVE);
  await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
}

/** Names of packs of all copies that are not what they are called by. */
export function brokenPacks(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const broken: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const [, sum] = /\/copy\/([0-9a-f]{64})\.(?:pack|json)$/.exec(request.url) ?? [];
        const bytes = sum === undefined ? undefined : await (await cache.match(request))?.arrayBuffer();
        if (bytes === undefined) continue;
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== sum)
          broken.push(request.url);
      }
    }
    return broken;
  });
}

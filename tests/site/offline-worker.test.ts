import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/synthetic.ts';
import { writeCopy } from '../../src/offline/copy/write-copy.ts';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { launchProfile } from './browser.ts';
import { type FaultyHost, faultyHost } from './faulty-host.ts';
import { build, copyFixture } from './site.ts';

const BASE = '/archive-of-tests/';
/** Small, so that the fixture has packs enough to lose some of. */
const SIZES = { smallest: 8_000, largest: 40_000 };
const SAVE = 'احفظ الأرشيف للقراءة دون اتصال';
const UPDATE = 'حدّث النسخة المحفوظة';
const RESUME = 'تابع الحفظ';

let first: string;
let second: string;
let host: FaultyHost;
let profile: string;
let context: BrowserContext;

beforeAll(async () => {
  const root = await copyFixture();
  first = await buildTo(root, join(root, 'first'));
  const briefing = join(root, 'content', 'briefings', 'one-sentence.mdx');
  const text = await readFile(briefing, 'utf8');
  await writeFile(briefing, text.replace('نص تجريبي', 'نص طارئ'));
  second = await buildTo(root, join(root, 'second'));
});

async function buildTo(root: string, out: string): Promise<string> {
  const { code, output } = await build(root, { out, base: BASE });
  expect(code, output).toBe(0);
  await indexArchive(root, { out: join(out, 'pagefind'), cache: join(root, '.cache', 'search') });
  await writeCopy(out, BASE, SIZES);
  return out;
}

beforeEach(async () => {
  host = await faultyHost(first, BASE);
  profile = await mkdtemp(join(tmpdir(), 'mujaz-profile-'));
  context = await launchProfile(profile);
});

afterEach(async () => {
  await context.close();
  await host.close();
  await rm(profile, { recursive: true, force: true });
});

const at = (path: string) => host.url + path;
const status = (page: Page) => page.locator('#save-status');
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function openPanel(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at('offline'));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await status(page).filter({ hasText: /./ }).waitFor();
  return page;
}

async function saveAll(page: Page): Promise<void> {
  await press(page, SAVE);
  await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
}

/** Close the browser and start it again with what it has stored. */
async function restart(): Promise<void> {
  await context.close();
  context = await launchProfile(profile);
}

/** Names of packs of all copies that are not what they are called by. */
function brokenPacks(page: Page): Promise<readonly string[]> {
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

/** The sentence of a briefing that the two versions tell differently, as the browser has it now. */
async function changedSentence(): Promise<string> {
  const page = await context.newPage();
  await page.goto(at('b/one-sentence'));
  const text = await page.locator('#s1').textContent();
  await page.close();
  return text ?? '';
}

describe('what was visited', () => {
  it('is read when the server is gone, from the first visit on', async () => {
    const page = await context.newPage();
    await page.goto(at('b/university-forum'));
    const kept = () =>
      page.evaluate(async () => {
        const visited = (await caches.keys()).find((name) => name.endsWith('visited'));
        return visited === undefined ? 0 : (await (await caches.open(visited)).keys()).length;
      });
    await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(5);
    await page.goto(at(''));
    await page.goto(at('places'));
    await host.kill();
    await restart();
    const again = await context.newPage();
    for (const path of ['', 'places', 'b/university-forum?q=منتدى']) {
      await again.goto(at(path));
      expect(await again.locator('main h1').count(), path).toBe(1);
    }
    await again.goto(at('topics'));
    expect(await again.locator('main h1').textContent()).toBe('القراءة دون اتصال');
  });
});

describe('a saved archive', () => {
  it('is read and searched whole after the server is killed and the browser started again', async () => {
    const panel = await openPanel();
    expect(await status(panel).textContent()).toMatch(/ينزل \d+ كيلوبايت، وفيه \d+ ملف/);
    await saveAll(panel);
    await host.kill();
    await restart();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(at(''));
    await page.locator('#offline-bar').filter({ hasText: 'تقرأ النسخة المحفوظة' }).waitFor();
    await page.locator('aside a[href*="/places/"]').first().click();
    await page.waitForURL(/\/places\/./);
    expect(await page.locator('main h1').count()).toBe(1);
    await page.goto(at(`search?q=${encodeURIComponent('منتدي جامعه')}`));
    await page.locator('[data-facet=place] label input').first().check();
    await expect.poll(() => page.url()).toContain('place=');
    await page.locator('#search-results .excerpts a').first().click();
    await page.waitForURL(/\/b\/.*#s\d+$/);
    const sentence = page.locator(new URL(page.url()).hash);
    await sentence.locator('mark').first().waitFor();
    await page.goto(at('b/university-forum#s2'));
    expect(await page.locator('#s2:target').count()).toBe(1);
    expect(
      await page.evaluate(() =>
        document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'error').length),
      ),
    ).toBe(0);
    await page.goto(at('search'));
    for (const path of ['feed.xml', 'archive', 'b/one-sentence', 'organisations']) {
      expect(await page.evaluate((path) => fetch(path).then(({ ok }) => ok), at(path)), path).toBe(true);
    }
    await page.goto(at('no-such-page'));
    expect(await page.locator('main h1').textContent()).toBe('الصفحة غير موجودة');
    await page.goto(at('data/datapackage.json'));
    expect(await page.textContent('body')).toContain('briefings.csv');
    await page.goto(at('data/briefings.csv'));
    expect(await page.locator('main h1').textContent()).toBe('القراءة دون اتصال');
    expect(faults).toEqual([]);
  });

  it('is removed whole', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await press(panel, 'احذف النسخة المحفوظة');
    await status(panel).filter({ hasText: 'حُذفت' }).waitFor();
    const left = await panel.evaluate(async () =>
      (await caches.keys()).filter((name) => !name.endsWith('visited')),
    );
    expect(left).toEqual([]);
  });

  it('is offered a newer version, keeps its own until then, and loads only what changed', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const whole = host.traffic().filter(({ path }) => path.endsWith('.pack'));
    await host.deploy(second);
    const page = await context.newPage();
    await page.goto(at(''));
    await page.locator('#offline-bar').filter({ hasText: 'صدرت نسخة أحدث' }).waitFor();
    expect(await changedSentence()).toContain('نص تجريبي');
    await page.locator('#offline-bar a').click();
    await status(page).filter({ hasText: 'نسخة سابقة' }).waitFor();
    host.traffic();
    await press(page, UPDATE);
    await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    const packs = host.traffic().filter(({ path }) => path.endsWith('.pack'));
    const sizeOf = (all: readonly { readonly bytes: number }[]) =>
      all.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sizeOf(packs)).toBeLessThan(sizeOf(whole) / 3);
    expect(await brokenPacks(page)).toEqual([]);
    await host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('stays whole while a newer one breaks off at ten random points, each gone on with', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    // Nothing of the old copy may help, or there would be too little to break.
    await host.deploy(await otherBuild());
    await panel.reload();
    await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    const random = seededRandom(5);
    for (let cut = 0; cut < 10; cut++) {
      let left = Math.floor(random() * 25_000);
      host.meddle((path, bytes) => {
        if (!path.endsWith('.pack')) return bytes;
        const sent = bytes.subarray(0, Math.max(0, left));
        left -= bytes.length;
        return left >= 0 ? bytes : sent;
      });
      await press(panel, UPDATE);
      await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
      expect(await brokenPacks(panel)).toEqual([]);
      await host.kill();
      expect(await changedSentence(), `after cut ${cut}`).toContain('نص تجريبي');
      await host.revive();
      await panel.reload();
      await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    }
    host.meddle(undefined);
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });
});

describe('saving', () => {
  it('refuses a pack with a flipped bit, says so, and goes on when the site is mended', async () => {
    const panel = await openPanel();
    host.meddle((path, bytes) => {
      if (!path.endsWith('.pack')) return bytes;
      const flipped = Buffer.from(bytes);
      flipped[100] = (flipped[100] ?? 0) ^ 1;
      return flipped;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'تالفًا فلم يُحفظ' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    host.meddle(undefined);
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
  });

  it('is paused and gone on with, and loads nothing twice', async () => {
    const panel = await openPanel();
    host.traffic();
    let packs = 0;
    host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 3) void press(panel, 'أوقف مؤقتًا');
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'موقوف مؤقتًا' }).waitFor();
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    const loaded = host.traffic().flatMap(({ path }) => (path.endsWith('.pack') ? [path] : []));
    // The one that was on its way may come twice.
    expect(loaded.length - new Set(loaded).size).toBeLessThanOrEqual(1);
  });

  it('says that the device is full, before it begins and on the way, and keeps what was saved', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await host.deploy(await otherBuild());
    await panel.reload();
    await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    const session = await context.newCDPSession(panel);
    const limit = async (free: number) => {
      const { usage = 0 } = await panel.evaluate(() => navigator.storage.estimate());
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(host.url).origin,
        quotaSize: usage + free,
      });
    };
    await limit(1000);
    await press(panel, UPDATE);
    await status(panel)
      .filter({ hasText: /لا تتسع ذاكرة هذا الجهاز.*المتاح/ })
      .waitFor();
    await limit(10_000_000);
    let packs = 0;
    host.meddle((path, bytes) => (path.endsWith('.pack') && ++packs > 2 ? bytes.subarray(0, 10) : bytes));
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
    host.meddle(undefined);
    await limit(1000);
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'لا تتسع ذاكرة هذا الجهاز' }).waitFor();
    await host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('happens in one tab at a time, and the other learns of it', async () => {
    const [one, other] = [await openPanel(), await openPanel()];
    const isHeld = Promise.withResolvers<void>();
    await context.route('**/*.pack', async (route) => {
      await isHeld.promise;
      await route.continue();
    });
    await press(one, SAVE);
    await one.locator('#save-progress').waitFor();
    await press(other, SAVE);
    await status(other).filter({ hasText: 'في نافذة أخرى' }).waitFor();
    isHeld.resolve();
    for (const page of [one, other]) {
      await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    }
  });

  it('is not removed from under another tab', async () => {
    const [one, other] = [await openPanel(), await openPanel()];
    await saveAll(one);
    await status(other).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await host.deploy(await otherBuild());
    await one.reload();
    const isHeld = Promise.withResolvers<void>();
    await context.route('**/*.pack', async (route) => {
      await isHeld.promise;
      await route.continue();
    });
    await press(one, UPDATE);
    await one.locator('#save-progress').waitFor();
    await press(other, 'احذف النسخة المحفوظة');
    await status(other).filter({ hasText: 'في نافذة أخرى' }).waitFor();
    isHeld.resolve();
    await status(one).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('takes a page of a network in between for no archive', async () => {
    const panel = await openPanel();
    host.meddle((path, bytes) =>
      path.startsWith('copy/build.json') ? Buffer.from('<!doctype html>'.padEnd(bytes.length)) : bytes,
    );
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
    host.meddle(undefined);
    await panel.reload();
    await saveAll(panel);
  });

  it('goes on with a newer worker after a pause', async () => {
    const panel = await openPanel();
    let packs = 0;
    host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 3) void press(panel, 'أوقف مؤقتًا');
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'موقوف مؤقتًا' }).waitFor();
    host.meddle(undefined);
    const newer = await otherBuild();
    await writeFile(join(newer, 'sw.js'), `${await readFile(join(newer, 'sw.js'), 'utf8')}// newer\n`);
    await host.deploy(newer);
    await panel.evaluate(
      async () => void (await (await navigator.serviceWorker.getRegistration())?.update()),
    );
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await host.kill();
    await restart();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('takes the new version when the site is replaced in the middle', async () => {
    const other = await otherBuild();
    const panel = await openPanel();
    let packs = 0;
    host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 2) void host.deploy(other);
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('says why it cannot where addresses are not secure', async () => {
    await context.close();
    context = await launchProfile(profile, '--host-resolver-rules=MAP insecure.test 127.0.0.1');
    const page = await context.newPage();
    await page.goto(`http://insecure.test:${host.port}${BASE}offline`);
    await status(page).filter({ hasText: 'عنوان آمن' }).waitFor();
  });
});

describe('a deploy', () => {
  it('leaves an open page that saved nothing searching, in the new version', async () => {
    const page = await context.newPage();
    await page.goto(at('search'));
    await page
      .locator('#search-status')
      .filter({ hasText: /نتيج|نتائج/ })
      .waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await host.deploy(second);
    await page.locator('#search input[name=q]').fill('طارئ');
    await page.locator('#search-results mark').filter({ hasText: 'طارئ' }).first().waitFor();
    await page.locator('#search input[name=q]').fill('منتدى');
    await page.locator('#search-results h2').filter({ hasText: 'منتدى' }).waitFor();
  });

  it('leaves an open page of a saved copy searching in the copy', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const page = await context.newPage();
    await page.goto(at('search'));
    await host.deploy(second);
    await page.locator('#search input[name=q]').fill('تجريبي');
    await page.locator('#search-results mark').filter({ hasText: 'تجريبي' }).first().waitFor();
  });

  it('of another way to save is told, and the old copy is read by the old worker', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const newer = await otherBuild();
    const pointer = join(newer, 'copy', 'build.json');
    await writeFile(pointer, (await readFile(pointer, 'utf8')).replace('"format":1', '"format":2'));
    await host.deploy(newer);
    expect(await changedSentence()).toContain('نص تجريبي');
    await panel.reload();
    await status(panel)
      .filter({ hasText: /الأرشيف محفوظ في هذا الجهاز.*تغيّرت طريقة الحفظ/ })
      .waitFor();
    await host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('of a newer worker changes nothing that is saved, and the worker waits until a reader asks', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const newer = await otherBuild();
    await writeFile(join(newer, 'sw.js'), `${await readFile(join(newer, 'sw.js'), 'utf8')}// newer\n`);
    await host.deploy(newer);
    const isWaiting = () =>
      panel.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
        return registration?.waiting !== null && registration?.waiting !== undefined;
      });
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
    expect(await changedSentence()).toContain('نص تجريبي');
    await host.kill();
    await restart();
    expect(await changedSentence()).toContain('نص تجريبي');
    await host.revive();
    const page = await openPanel();
    await press(page, UPDATE);
    await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
      )
      .toBeNull();
    expect(await changedSentence()).toContain('نص طارئ');
  });
});

describe('a copy that the browser has lost', () => {
  const drop = (page: Page, what: string) =>
    page.evaluate(async (what) => {
      const name = (await caches.keys()).find((one) => one.includes(' build ')) ?? '';
      if (what === 'copy') return void (await caches.delete(name));
      const cache = await caches.open(name);
      const packs = (await cache.keys()).filter(({ url }) => url.endsWith('.pack'));
      for (const pack of packs.slice(1)) await cache.delete(pack);
    }, what);

  it('whole is not called saved, and can be saved anew', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await drop(panel, 'copy');
    await panel.reload();
    await status(panel).filter({ hasText: 'ينزل' }).waitFor();
    expect(await changedSentence()).toContain('نص تجريبي');
    await saveAll(panel);
    await host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('in part is told, read as far as it is there, and made whole', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await drop(panel, 'packs');
    await panel.reload();
    await status(panel).filter({ hasText: 'فُقد من هذا الجهاز شيء' }).waitFor();
    await host.kill();
    const page = await context.newPage();
    await page.goto(at('topics'));
    // It is not nowhere: it is not here any more.
    expect(await page.locator('main h1').textContent()).toBe('القراءة دون اتصال');
    await host.revive();
    await panel.reload();
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await host.kill();
    await page.goto(at('topics'));
    expect(await page.locator('main h1').textContent()).not.toBe('القراءة دون اتصال');
  });

  it('while it was being saved is told, and not called saved', async () => {
    const panel = await openPanel();
    let packs = 0;
    const isHeld = Promise.withResolvers<void>();
    await context.route('**/*.pack', async (route) => {
      if (++packs === 3) await isHeld.promise;
      await route.continue();
    });
    await press(panel, SAVE);
    await expect.poll(() => packs).toBe(3);
    await drop(panel, 'copy');
    isHeld.resolve();
    await status(panel).filter({ hasText: 'مُسحت ذاكرة المتصفح' }).waitFor();
    await context.unroute('**/*.pack');
    await saveAll(panel);
  });
});

describe('two archives on one host', () => {
  it('are saved at once, read and removed each by itself, the one in a folder of the other', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'mujaz-outer-'));
    await cp(first, outer, { recursive: true });
    const root = await copyFixture();
    const inner = join(outer, 'inner');
    const { code, output } = await build(root, { out: inner, base: `${BASE}inner/` });
    expect(code, output).toBe(0);
    await writeCopy(inner, `${BASE}inner/`, SIZES);
    await host.deploy(outer);
    const one = await openPanel();
    const other = await context.newPage();
    await other.goto(at('inner/offline'));
    const scopes = () =>
      other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(scopes).toBe(2);
    await status(other).filter({ hasText: 'ينزل' }).waitFor();
    const isHeld = Promise.withResolvers<void>();
    await context.route('**/*.pack', async (route) => {
      await isHeld.promise;
      await route.continue();
    });
    await press(one, SAVE);
    await one.locator('#save-progress').waitFor();
    await press(other, SAVE);
    await other.locator('#save-progress').waitFor();
    isHeld.resolve();
    for (const page of [one, other]) {
      await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    }
    await context.unroute('**/*.pack');
    await press(other, 'احذف النسخة المحفوظة');
    await status(other).filter({ hasText: 'حُذفت' }).waitFor();
    await one.reload();
    await status(one).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });
});

/** The second version with every file other than in the first, so that all has to be loaded. */
async function otherBuild(): Promise<string> {
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

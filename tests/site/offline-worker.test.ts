import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/synthetic.ts';
import { brokenPacks, press, REMOVE, saveAll, status, UPDATE, useSavingReader } from './saving-reader.ts';

const my = useSavingReader();
const { at, openPanel, restart, changedSentence, otherBuild } = my;

describe('what was visited', () => {
  it('is read when the server is gone, from the first visit on', async () => {
    const page = await my.context.newPage();
    await page.goto(at('b/university-forum'));
    const kept = () =>
      page.evaluate(async () => {
        const visited = (await caches.keys()).find((name) => name.endsWith('visited'));
        return visited === undefined ? 0 : (await (await caches.open(visited)).keys()).length;
      });
    await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(5);
    await page.goto(at(''));
    await page.goto(at('places'));
    await my.host.kill();
    await restart();
    const again = await my.context.newPage();
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
    await my.host.kill();
    await restart();
    const page = await my.context.newPage();
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
    await press(panel, REMOVE);
    await status(panel).filter({ hasText: 'حُذفت' }).waitFor();
    const left = await panel.evaluate(async () =>
      (await caches.keys()).filter((name) => !name.endsWith('visited')),
    );
    expect(left).toEqual([]);
  });

  it('is offered a newer version, keeps its own until then, and loads only what changed', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const whole = my.host.traffic().filter(({ path }) => path.endsWith('.pack'));
    await my.host.deploy(my.second);
    const page = await my.context.newPage();
    await page.goto(at(''));
    await page.locator('#offline-bar').filter({ hasText: 'صدرت نسخة أحدث' }).waitFor();
    expect(await changedSentence()).toContain('نص تجريبي');
    await page.locator('#offline-bar a').click();
    await status(page).filter({ hasText: 'نسخة سابقة' }).waitFor();
    my.host.traffic();
    await press(page, UPDATE);
    await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    const packs = my.host.traffic().filter(({ path }) => path.endsWith('.pack'));
    const sizeOf = (all: readonly { readonly bytes: number }[]) =>
      all.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sizeOf(packs)).toBeLessThan(sizeOf(whole) / 3);
    expect(await brokenPacks(page)).toEqual([]);
    await my.host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('stays whole while a newer one breaks off at ten random points, each gone on with', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    // Nothing of the old copy may help, or there would be too little to break.
    await my.host.deploy(await otherBuild());
    await panel.reload();
    await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    const random = seededRandom(5);
    for (let cut = 0; cut < 10; cut++) {
      let left = Math.floor(random() * 25_000);
      my.host.meddle((path, bytes) => {
        if (!path.endsWith('.pack')) return bytes;
        const sent = bytes.subarray(0, Math.max(0, left));
        left -= bytes.length;
        return left >= 0 ? bytes : sent;
      });
      await press(panel, UPDATE);
      await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
      expect(await brokenPacks(panel)).toEqual([]);
      await my.host.kill();
      expect(await changedSentence(), `after cut ${cut}`).toContain('نص تجريبي');
      await my.host.revive();
      await panel.reload();
      await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    }
    my.host.meddle(undefined);
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await my.host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });
});

describe('a deploy', () => {
  it('leaves an open page that saved nothing searching, in the new version', async () => {
    const page = await my.context.newPage();
    await page.goto(at('search'));
    await page
      .locator('#search-status')
      .filter({ hasText: /نتيج|نتائج/ })
      .waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await my.host.deploy(my.second);
    await page.locator('#search input[name=q]').fill('طارئ');
    await page.locator('#search-results mark').filter({ hasText: 'طارئ' }).first().waitFor();
    await page.locator('#search input[name=q]').fill('منتدى');
    await page.locator('#search-results h2').filter({ hasText: 'منتدى' }).waitFor();
  });

  it('leaves an open page of a saved copy searching in the copy', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const page = await my.context.newPage();
    await page.goto(at('search'));
    await my.host.deploy(my.second);
    await page.locator('#search input[name=q]').fill('تجريبي');
    await page.locator('#search-results mark').filter({ hasText: 'تجريبي' }).first().waitFor();
  });

  it('of another way to save is told, and the old copy is read by the old worker', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const newer = await otherBuild();
    const pointer = join(newer, 'copy', 'build.json');
    await writeFile(pointer, (await readFile(pointer, 'utf8')).replace('"format":1', '"format":2'));
    await my.host.deploy(newer);
    expect(await changedSentence()).toContain('نص تجريبي');
    await panel.reload();
    await status(panel)
      .filter({ hasText: /الأرشيف محفوظ في هذا الجهاز.*تغيّرت طريقة الحفظ/ })
      .waitFor();
    await my.host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('of a newer worker changes nothing that is saved, and the worker waits until a reader asks', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    const newer = await otherBuild();
    await writeFile(join(newer, 'sw.js'), `${await readFile(join(newer, 'sw.js'), 'utf8')}// newer\n`);
    await my.host.deploy(newer);
    const isWaiting = () =>
      panel.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
        return registration?.waiting !== null && registration?.waiting !== undefined;
      });
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
    expect(await changedSentence()).toContain('نص تجريبي');
    await my.host.kill();
    await restart();
    expect(await changedSentence()).toContain('نص تجريبي');
    await my.host.revive();
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

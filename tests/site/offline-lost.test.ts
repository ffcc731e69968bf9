import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeCopy } from '../../src/offline/copy/write-copy.ts';
import { BASE } from './built-fixture.ts';
import { press, REMOVE, RESUME, SAVE, SIZES, saveAll, status, useSavingReader } from './saving-reader.ts';
import { build, copyFixture } from './site.ts';

const my = useSavingReader();
const { at, openPanel, changedSentence, holdPacks } = my;

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
    await my.host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('in part is told, read as far as it is there, and made whole', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await drop(panel, 'packs');
    await panel.reload();
    await status(panel).filter({ hasText: 'فُقد من هذا الجهاز شيء' }).waitFor();
    await my.host.kill();
    const page = await my.context.newPage();
    await page.goto(at('topics'));
    // It is not nowhere: it is not here any more.
    expect(await page.locator('main h1').textContent()).toBe('القراءة دون اتصال');
    await my.host.revive();
    await panel.reload();
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await my.host.kill();
    await page.goto(at('topics'));
    expect(await page.locator('main h1').textContent()).not.toBe('القراءة دون اتصال');
  });

  it('while it was being saved is told, and not called saved', async () => {
    const panel = await openPanel();
    const held = await holdPacks(3);
    await press(panel, SAVE);
    await expect.poll(held.asked).toBe(3);
    await drop(panel, 'copy');
    held.release();
    await status(panel).filter({ hasText: 'مُسحت ذاكرة المتصفح' }).waitFor();
    await saveAll(panel);
  });
});

describe('two archives on one host', () => {
  it('are saved at once, read and removed each by itself, the one in a folder of the other', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'mujaz-outer-'));
    await cp(my.first, outer, { recursive: true });
    const root = await copyFixture();
    const inner = join(outer, 'inner');
    const { code, output } = await build(root, { out: inner, base: `${BASE}inner/` });
    expect(code, output).toBe(0);
    await writeCopy(inner, `${BASE}inner/`, SIZES);
    await my.host.deploy(outer);
    const one = await openPanel();
    const other = await my.context.newPage();
    await other.goto(at('inner/offline'));
    const scopes = () =>
      other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(scopes).toBe(2);
    await status(other).filter({ hasText: 'ينزل' }).waitFor();
    const held = await holdPacks();
    await press(one, SAVE);
    await one.locator('#save-progress').waitFor();
    await press(other, SAVE);
    await other.locator('#save-progress').waitFor();
    held.release();
    for (const page of [one, other]) {
      await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    }
    await press(other, REMOVE);
    await status(other).filter({ hasText: 'حُذفت' }).waitFor();
    await one.reload();
    await status(one).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await my.host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });
});

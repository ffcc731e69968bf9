import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchProfile } from './browser.ts';
import { BASE } from './built-fixture.ts';
import {
  brokenPacks,
  PAUSE,
  press,
  REMOVE,
  RESUME,
  SAVE,
  saveAll,
  status,
  UPDATE,
  useSavingReader,
} from './saving-reader.ts';

const my = useSavingReader();
const { openPanel, restart, changedSentence, otherBuild, holdPacks } = my;

describe('saving', () => {
  it('refuses a pack with a flipped bit, says so, and goes on when the site is mended', async () => {
    const panel = await openPanel();
    my.host.meddle((path, bytes) => {
      if (!path.endsWith('.pack')) return bytes;
      const flipped = Buffer.from(bytes);
      flipped[100] = (flipped[100] ?? 0) ^ 1;
      return flipped;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'تالفًا فلم يُحفظ' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    my.host.meddle(undefined);
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
  });

  it('is paused and gone on with, and loads nothing twice', async () => {
    const panel = await openPanel();
    my.host.traffic();
    let packs = 0;
    my.host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 3) void press(panel, PAUSE);
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'موقوف مؤقتًا' }).waitFor();
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    const loaded = my.host.traffic().flatMap(({ path }) => (path.endsWith('.pack') ? [path] : []));
    // The one that was on its way may come twice.
    expect(loaded.length - new Set(loaded).size).toBeLessThanOrEqual(1);
  });

  it('says that the device is full, before it begins and on the way, and keeps what was saved', async () => {
    const panel = await openPanel();
    await saveAll(panel);
    await my.host.deploy(await otherBuild());
    await panel.reload();
    await status(panel).filter({ hasText: 'نسخة سابقة' }).waitFor();
    const session = await my.context.newCDPSession(panel);
    const limit = async (free: number) => {
      const { usage = 0 } = await panel.evaluate(() => navigator.storage.estimate());
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(my.host.url).origin,
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
    my.host.meddle((path, bytes) => (path.endsWith('.pack') && ++packs > 2 ? bytes.subarray(0, 10) : bytes));
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
    my.host.meddle(undefined);
    await limit(1000);
    await press(panel, UPDATE);
    await status(panel).filter({ hasText: 'لا تتسع ذاكرة هذا الجهاز' }).waitFor();
    await my.host.kill();
    expect(await changedSentence()).toContain('نص تجريبي');
  });

  it('happens in one tab at a time, and the other learns of it', async () => {
    const [one, other] = [await openPanel(), await openPanel()];
    const held = await holdPacks();
    await press(one, SAVE);
    await one.locator('#save-progress').waitFor();
    await press(other, SAVE);
    await status(other).filter({ hasText: 'في نافذة أخرى' }).waitFor();
    held.release();
    for (const page of [one, other]) {
      await status(page).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    }
  });

  it('is not removed from under another tab', async () => {
    const [one, other] = [await openPanel(), await openPanel()];
    await saveAll(one);
    await status(other).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    await my.host.deploy(await otherBuild());
    await one.reload();
    const held = await holdPacks();
    await press(one, UPDATE);
    await one.locator('#save-progress').waitFor();
    await press(other, REMOVE);
    await status(other).filter({ hasText: 'في نافذة أخرى' }).waitFor();
    held.release();
    await status(one).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('takes a page of a network in between for no archive', async () => {
    const panel = await openPanel();
    my.host.meddle((path, bytes) =>
      path.startsWith('copy/build.json') ? Buffer.from('<!doctype html>'.padEnd(bytes.length)) : bytes,
    );
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'انقطع الاتصال' }).waitFor();
    my.host.meddle(undefined);
    await panel.reload();
    await saveAll(panel);
  });

  it('goes on with a newer worker after a pause', async () => {
    const panel = await openPanel();
    let packs = 0;
    my.host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 3) void press(panel, PAUSE);
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'موقوف مؤقتًا' }).waitFor();
    my.host.meddle(undefined);
    const newer = await otherBuild();
    await writeFile(join(newer, 'sw.js'), `${await readFile(join(newer, 'sw.js'), 'utf8')}// newer\n`);
    await my.host.deploy(newer);
    await panel.evaluate(
      async () => void (await (await navigator.serviceWorker.getRegistration())?.update()),
    );
    await press(panel, RESUME);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await my.host.kill();
    await restart();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('takes the new version when the site is replaced in the middle', async () => {
    const other = await otherBuild();
    const panel = await openPanel();
    let packs = 0;
    my.host.meddle((path, bytes) => {
      if (path.endsWith('.pack') && ++packs === 2) void my.host.deploy(other);
      return bytes;
    });
    await press(panel, SAVE);
    await status(panel).filter({ hasText: 'الأرشيف محفوظ في هذا الجهاز' }).waitFor();
    expect(await brokenPacks(panel)).toEqual([]);
    await my.host.kill();
    expect(await changedSentence()).toContain('نص طارئ');
  });

  it('says why it cannot where addresses are not secure', async () => {
    await my.context.close();
    my.context = await launchProfile(my.profile, '--host-resolver-rules=MAP insecure.test 127.0.0.1');
    const page = await my.context.newPage();
    await page.goto(`http://insecure.test:${my.host.port}${BASE}offline`);
    await status(page).filter({ hasText: 'عنوان آمن' }).waitFor();
  });
});

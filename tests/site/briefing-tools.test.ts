import { describe, expect, it } from 'vitest';
import { useSiteReader } from './site-reader.ts';
import { violationsIn } from './visit.ts';
import { zoteroItem } from './zotero-item.ts';

const my = useSiteReader();
const { address, open } = my;

describe('the margin of evidence', () => {
  it('lights the sentences of a fact, and the facts of a sentence', async () => {
    const page = await open('/b/border-talks', { viewport: { width: 1440, height: 900 } });
    const lit = () => page.$$eval('#body .lit', (all) => all.map(({ id }) => id));
    await page.locator('.facts li', { hasText: 'مالي' }).locator('a').first().hover();
    expect(await lit()).toEqual(['s1', 's7']);
    await page.mouse.move(5, 5);
    await page.locator('.facts li', { hasText: 'الاتحاد الإفريقي' }).locator('a').first().focus();
    expect(await lit()).toEqual(['s4']);
    await page.locator('#s6').hover();
    expect(await lit()).toEqual([]);
    const facts = await page.$$eval('.facts .lit', (all) =>
      all.map((row) => row.querySelector('a, span')?.textContent),
    );
    expect(facts).toEqual(['تونس العاصمة', '«12 ماي المقبل»']);
    await page.context().close();
  });

  it('takes who has no mouse from a key point to its sentence, and gives its link', async () => {
    const context = await my.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(address('/b/border-talks'));
    await page.locator('section:has(#key-points) li:first-child a').focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.sentence-card');
    await card.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#s4');
    for (const words of ['الجملة 4', 'الاتحاد الإفريقي: نفي', 'النقطة 1', 'الساحل']) {
      expect(await card.textContent()).toContain(words);
    }
    const labels = await card.locator('dd').allTextContents();
    expect(labels.flatMap((text) => text.split('، ')).filter((text) => text === 'النقطة 1')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('sentence-card');
    await card.locator('[data-copy-link]').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(address('/b/border-talks#s4'));
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await page.keyboard.press('j');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s5');
    await context.close();
  });

  it('says so where nothing stands on a sentence, and opens for who follows a link to it', async () => {
    const page = await open('/b/border-talks#s5');
    expect(await page.locator('.sentence-card').textContent()).toContain('سليم بن عمر');
    await page.goto(address('/b/university-forum'));
    const bare = await page.evaluate(() => {
      const numbers = [...document.querySelectorAll<HTMLElement>('[data-on]')].flatMap(({ dataset }) =>
        (dataset['on'] ?? '').split(' '),
      );
      return [...document.querySelectorAll('#body .s')].find(({ id }) => !numbers.includes(id.slice(1)))?.id;
    });
    expect(bare).toBeDefined();
    await page.locator(`#${bare} .n`).click();
    expect(await page.locator('.sentence-card').textContent()).toContain('لا معلومة');
    await page.context().close();
  });
});

describe('citing a briefing', () => {
  it('gives its citation in Arabic and as files that reference managers import', async () => {
    const page = await open('/b/university-forum', { javaScriptEnabled: false });
    expect(await page.textContent('#citation')).toContain('15 مارس 2021، في أرشيف «موجز»');
    const links = page.locator('section:has(#cite) a[download]');
    const files = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const [bib = '', ris = '', csl = ''] = await Promise.all(
      files.map(async (file) => (await page.request.get(file)).text()),
    );
    expect(bib).toMatch(/^@misc\{university-forum,\n/);
    expect(ris).toContain('PY  - 2021\r\n');
    expect(JSON.parse(csl)[0].issued).toEqual({ 'date-parts': [[2021, 3, 15]] });
    await page.context().close();
  });

  it('copies its citation with its address', async () => {
    const context = await my.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(address('/b/university-forum#s2'));
    const citation = ((await page.textContent('#citation')) ?? '').trim();
    await page.getByRole('button', { name: 'انسخ الاستشهاد' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${citation} ${address('/b/university-forum')}`);
    await context.close();
  });

  it.each([
    {
      id: 'university-forum',
      expected: {
        itemType: 'newspaperArticle',
        creators: ['محرّرة الشؤون الثقافية'],
        date: '2021/03/15',
        publicationTitle: 'صحيفة الاختبار',
        publisher: 'صحيفة الاختبار',
        abstractNote: 'وأعلنت اليونسكو أن الدورة المقبلة ستعقد في عُمان.',
      },
    },
    {
      id: 'border-talks',
      expected: {
        itemType: 'webpage',
        creators: [],
        date: undefined,
        publicationTitle: 'موجز',
        publisher: 'موجز',
        abstractNote: 'وقال مصدر أمني إن الجزائر لن تشارك في أي عملية خارج أراضيها.',
      },
    },
  ])('is what Zotero makes of the page of $id', async ({ id, expected }) => {
    const page = await open(`/b/${id}`, { javaScriptEnabled: false });
    const title = await page.textContent('h1');
    expect(await zoteroItem(page)).toEqual({ ...expected, title, language: 'ar', url: page.url() });
    await page.context().close();
  });

  it('has alternates that exist', async () => {
    const page = await open('/b/university-forum', { javaScriptEnabled: false });
    const alternates = await page.$$eval('link[rel=alternate]', (all) =>
      all.map((link) => (link as HTMLLinkElement).href),
    );
    expect(alternates.length).toBeGreaterThanOrEqual(3);
    for (const alternate of alternates)
      expect((await page.request.get(alternate)).status(), alternate).toBe(200);
    await page.context().close();
  });
});

describe('keyboard shortcuts', () => {
  it('are told by a panel that ؟ opens, and can be switched off', async () => {
    const page = await open('/b/border-talks');
    // As an Arabic keyboard sends it; Playwright knows the keys of an English one alone.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true, bubbles: true }),
      ),
    );
    const panel = page.locator('dialog.shortcuts');
    await panel.waitFor();
    expect(await panel.locator('kbd').count()).toBeGreaterThan(6);
    expect(await violationsIn(page)).toEqual([]);
    await panel.locator('input').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('[popovertarget=reading-settings]').click();
    await page.locator('[data-help-button]').click();
    await panel.locator('input').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s1');
    await page.context().close();
  });
});

import { describe, expect, it } from 'vitest';
import { box, found, PLACES, status, titles, useSearchReader } from './search-reader.ts';

const my = useSearchReader();

describe.each(PLACES)('the search page %s', (place) => {
  const open = (path: string) => my.openAt(my.hosts[place], path);
  const at = (path: string) => my.hosts[place].address(path);

  it('copies its address, or selects it where there is no clipboard', async () => {
    const path = `search?q=${encodeURIComponent('منتدى')}`;
    const context = await my.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(at(path));
    const share = page.getByRole('button', { name: 'انسخ رابط هذا البحث' });
    await share.press('Enter');
    await page.getByText('نُسخ الرابط.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(at(path));
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.reload();
    await share.press('Enter');
    const address = page.getByRole('textbox', { name: 'عنوان هذا البحث' });
    await address.waitFor();
    expect(await address.evaluate(() => getSelection()?.toString())).toBe(at(path));
    await page.goto(at('search'));
    await found(page);
    expect(await share.count()).toBe(0);
    await context.close();
  });

  it('keeps recent searches on the device until they are removed', async () => {
    const context = await my.browser.newContext();
    const page = await context.newPage();
    await page.goto(at('search'));
    await found(page);
    const recent = page.getByRole('region', { name: 'عمليات بحث سابقة' });
    const texts = () => recent.locator('li bdi').allTextContents();
    expect(await recent.isVisible()).toBe(false);
    for (const text of ['منتدى', '<img src=x onerror="document.title=1">', 'تونس']) {
      await box(page).fill(text);
      await box(page).press('Enter');
    }
    expect(await recent.isVisible()).toBe(false);
    await page.goto(at('search'));
    await expect.poll(texts).toEqual(['تونس', '<img src=x onerror="document.title=1">', 'منتدى']);
    expect(await page.title()).not.toBe('1');
    await recent.getByRole('button', { name: 'احذف «<img' }).press('Enter');
    await expect.poll(texts).toEqual(['تونس', 'منتدى']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'احذف «منتدى»',
    );
    await recent.getByRole('button', { name: 'منتدى', exact: true }).press('Enter');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await box(page).fill('');
    await expect.poll(texts).toEqual(['منتدى', 'تونس']);
    await recent.getByRole('button', { name: 'احذفها كلها' }).press('Enter');
    await page.reload();
    await found(page);
    expect(await texts()).toEqual([]);
    await context.close();
  });

  it('says how to follow a search, and by what feeds', async () => {
    const { page } = await open('search');
    await page.getByText('كيف أبحث بدقة؟').press('Enter');
    await page.getByRole('heading', { name: 'كيف أتابع بحثًا؟' }).waitFor();
    expect(await page.locator('.search-help').textContent()).toContain('خلاصات (RSS)');
    await page.close();
  });

  it('works where nothing may be stored', async () => {
    const page = await my.browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(at('search'));
    await box(page).fill('منتدى');
    await box(page).press('Enter');
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await box(page).fill('');
    await page.getByRole('button', { name: 'احذف «منتدى»' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('في تونس')}`);
    await found(page);
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('h2') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/b\//);
    await page.close();
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"> «';
    const { page, faults } = await open(
      `search?q=${encodeURIComponent(hostile)}&place=${encodeURIComponent(hostile)}`,
    );
    await status(page).filter({ hasText: 'لا نتائج لهذا البحث.' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells assistive technology what is there', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('منتدى')}`);
    await found(page);
    expect(await page.getByRole('searchbox').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('نتيجة واحدة');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    const filters = page.getByRole('group', { name: 'المكان' });
    await filters.getByRole('checkbox').first().waitFor();
    expect(await filters.ariaSnapshot()).toMatch(
      /^- group "المكان":\n(?: {2}- text: .*\n| {2}- checkbox "\S.*)/,
    );
    expect(await page.getByRole('search').ariaSnapshot()).toMatch(/searchbox "[^"]+"[\s\S]*button "[^"]+"/);
    const result = page.getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) });
    expect(await result.first().ariaSnapshot()).toMatch(/heading "[^"]*منتدى[^"]*" \[level=2\]/);
    await page.close();
  });

  it('narrows and widens with the keyboard alone', async () => {
    const { page } = await open('search');
    await found(page);
    const all = await status(page).textContent();
    const value = page.locator('[data-facet=place] input').first();
    await value.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    expect(await value.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).toBe(all);
    await page.close();
  });

  it('says where to look instead where no script runs', async () => {
    const page = await my.browser.newPage({ javaScriptEnabled: false });
    await page.goto(at('search'));
    const links = page.locator('noscript a');
    expect(await links.count()).toBe(4);
    expect(await page.locator('#search-filters').isVisible()).toBe(false);
    await links.first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('الأماكن');
    await page.close();
  });
});

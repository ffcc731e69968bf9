import { describe, expect, it } from 'vitest';
import { box, found, PLACES, status, titles, useSearchReader } from './search-reader.ts';

const my = useSearchReader();

describe.each(PLACES)('the search page %s', (place) => {
  const open = (path: string) => my.openAt(my.hosts[place], path);
  const at = (path: string) => my.hosts[place].address(path);

  it('searches as its reader types, shows marked sentences and keeps the address in step', async () => {
    const { page, faults } = await open('search');
    await found(page);
    await box(page).pressSequentially('الجامعات');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('الجامعات');
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    expect(await page.locator('#search-results .excerpts mark').first().textContent()).toBe('الجامعات');
    await page.reload();
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    expect(await box(page).inputValue()).toBe('الجامعات');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('opens a result at its sentence, with the words marked', async () => {
    const { page, faults } = await open(`search?q=${encodeURIComponent('منتدي جامعه')}`);
    await page.locator('#search-results .excerpts a').first().click();
    await page.waitForURL(/\/b\/.*#s\d+$/);
    const sentence = page.locator(new URL(page.url()).hash);
    await sentence.locator('mark').first().waitFor();
    expect(await sentence.locator('mark').allTextContents()).toContain('الجامعات');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('narrows by facets, goes back, and says what to drop when nothing is left', async () => {
    const { page } = await open('search');
    await found(page);
    const all = await status(page).textContent();
    const place = page.locator('[data-facet=place] label').first();
    await place.locator('input').check();
    await expect.poll(() => new URL(page.url()).searchParams.has('place')).toBe(true);
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    const narrowed = await status(page).textContent();
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe(narrowed);
    expect(await place.locator('input').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(all);
    await box(page).fill('منتدى سنة:1900');
    await box(page).press('Enter');
    await page.locator('.ways-out button').first().click();
    await found(page);
    expect(await box(page).inputValue()).toBe('منتدى');
    await page.close();
  });

  it('says what it found while facets are still on their way', async () => {
    const page = await my.browser.newPage();
    await page.route('**/filter/*', async (route) => {
      await page.waitForTimeout(600);
      await route.continue();
    });
    await page.goto(at(`search?q=${encodeURIComponent('منتدى')}`));
    await page.locator('[data-facet=place] label').first().waitFor();
    expect(await status(page).textContent()).toBe('نتيجة واحدة');
    await page.close();
  });

  it('ends a series of letters with the status of the last, however late the others come', async () => {
    const page = await my.browser.newPage();
    await page.goto(at('search'));
    await found(page);
    let delay = 1200;
    await page.route('**/words/*', async (route) => {
      delay -= 300;
      await page.waitForTimeout(Math.max(0, delay));
      await route.continue();
    });
    await box(page).pressSequentially('منتدى الجامعات', { delay: 150 });
    await titles(page).filter({ hasText: 'منتدى الجامعات' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await status(page).textContent()).toBe('نتيجة واحدة');
    expect(await titles(page).count()).toBe(1);
    await page.close();
  });

  it('shows back how it read a query', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('"منتدى الجامعات" ندوة OR لقاء -ليبيا')}`);
    await found(page);
    expect(await page.locator('.understood li').allTextContents()).toEqual([
      '«منتدى الجامعات»',
      'ندوة أو لقاء',
      'من دون ليبيا',
    ]);
    await box(page).fill('منتدى');
    await expect.poll(() => page.locator('.understood').count()).toBe(0);
    await page.close();
  });

  it('offers what an unknown word may be meant for', async () => {
    const { page } = await open(`search?q=${encodeURIComponent('منتذى الجامعات')}`);
    await page.locator('.spelling').getByRole('button', { name: 'منتدى' }).press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe('منتدى الجامعات');
    await expect.poll(() => page.locator('.spelling').count()).toBe(0);
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.close();
  });

  it('says of each word that no article has that it has none, beside what the others find', async () => {
    const { page, faults } = await open(`search?q=${encodeURIComponent('بغضاء الجامعات "منتدى قصعة"')}`);
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    await page.getByText('لا ترد «بغضاء» ولا «قصعة» في الأرشيف.').waitFor();
    await box(page).fill('الجامعات');
    await expect.poll(() => page.getByText('في الأرشيف.').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows the nearest rather than nothing, and says so', async () => {
    const { page, faults } = await open(`search?q=${encodeURIComponent('منتذى')}`);
    await titles(page).filter({ hasText: 'منتدى' }).waitFor();
    expect(await page.locator('.nearest').textContent()).toContain('أقرب النتائج');
    await page.locator('.spelling').getByRole('button', { name: 'منتدى' }).click();
    await expect.poll(() => page.locator('.nearest').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('منتدى');
    expect(faults).toEqual([]);
    await page.close();
  });
});

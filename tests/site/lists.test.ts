import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSiteReader } from './site-reader.ts';

const { address, open } = useSiteReader();

/** Its beginning is in the window. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
}

describe('an index', () => {
  it('lists names under their letters, and narrows them as the reader types', async () => {
    const page = await open('/places');
    const letters = await page.$$eval('main h2', (headings) =>
      headings.map(({ textContent }) => textContent),
    );
    expect(letters).toEqual(letters.toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'ar')));
    await page.locator('.letters a').last().click();
    expect(await page.locator(':target').textContent()).toBe(letters.at(-1));
    const shown = () => page.locator('[data-name]:visible .row a').allTextContents();
    const all = await shown();
    await page.locator('#name-filter').fill('الجزاءر'.replace('ء', 'ئ'));
    expect(await shown()).toEqual(['الجزائر']);
    expect(await page.locator('[data-name-filter] [role=status]').textContent()).toBe(
      `يظهر 1 من ${all.length}.`,
    );
    await page.locator('#name-filter').fill('');
    expect(await shown()).toEqual(all);
    await page.context().close();
  });

  it('is whole without scripts', async () => {
    const page = await open('/places', { javaScriptEnabled: false });
    expect(await page.locator('#name-filter').isVisible()).toBe(false);
    expect(await page.locator('[data-name]:visible').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe('the statements of the archive', () => {
  it('are filtered by what the reader chooses, and the address keeps the choice', async () => {
    const page = await open('/claims');
    const found = page.locator('#claim-results > li');
    expect(await found.count()).toBe(0);
    await page.locator('#claim-force').selectOption('denies');
    await page.locator('.claim-filter button').click();
    await found.first().waitFor();
    expect(await page.locator('#claim-results .force').allTextContents()).toEqual(['نفي']);
    expect(await page.locator('#claim-browse').isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?force=denies');
    const claim = await found.locator('.claim a').textContent();
    await page.reload();
    await found.first().waitFor();
    expect(await page.locator('#claim-force').inputValue()).toBe('denies');
    await found.locator('.claim a').click();
    await page.waitForURL(/\/b\/.*#c\d+$/);
    expect(await page.locator(':target').textContent()).toBe(claim);
    await page.context().close();
  });

  it('that were asked for are in sight in a small window, and their number is said', async () => {
    const page = await open('/claims', { viewport: { width: 360, height: 640 } });
    await page.locator('#claim-force').selectOption('says');
    await page.locator('.claim-filter button').press('Enter');
    const found = page.locator('#claim-results > li');
    await found.first().waitFor();
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^(?:قول واحد|قولان|\d+ (?:أقوال|قولًا))$/);
    for (const part of [status, found.first()]) await expect.poll(() => isInSight(part)).toBe(true);
    await page.reload();
    await found.first().waitFor();
    await expect.poll(() => isInSight(found.first())).toBe(true);
    await page.context().close();
  });

  it('say when nothing fits', async () => {
    const page = await open('/claims?force=denies&kind=media');
    const status = page.locator('#claim-status');
    await expect.poll(() => status.textContent()).toBe('لا قول بهذه الصفات.');
    await page.goto(address('/claims?about=المريخ'));
    await expect.poll(() => status.textContent()).toContain('لا يرد «المريخ» في القائمة');
    await page.context().close();
  });

  it('take a part of a name, however spelled, for the one name that has it', async () => {
    const page = await open('/claims');
    await page.locator('#claim-speaker').fill('الافريقى');
    await page.locator('#claim-words').fill('خلاف');
    await page.locator('.claim-filter button').press('Enter');
    await page.locator('#claim-results > li').first().waitFor();
    expect(await page.locator('#claim-speaker').inputValue()).toBe('الاتحاد الإفريقي');
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('african-union');
    for (const claim of await page.locator('#claim-results .claim').allTextContents()) {
      expect(claim).toContain('خلاف');
    }
    await page.context().close();
  });

  it('are browsed by force and by speaker without scripts', async () => {
    const page = await open('/claims', { javaScriptEnabled: false });
    expect(await page.locator('.claim-filter').isVisible()).toBe(false);
    await page.locator('.forces a', { hasText: 'نفي' }).click();
    await page.waitForURL(/\/claims\/force\/denies$/);
    expect(await page.locator('.said-lines > li').count()).toBe(1);
    await page.context().close();
  });
});

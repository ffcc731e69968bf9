import type { Page } from 'playwright-core';

/** Presses after which no page of a small site has anything left to come to. */
const MOST_PRESSES = 300;

/**
 * Come to an element as who has only a keyboard does: with the tabulator, from where the focus is.
 *
 * @throws Error when the focus never comes there
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`The focus does not come to ${selector}.`);
}

/** Come to a link with the tabulator, and follow it. */
export async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

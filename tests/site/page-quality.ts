import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';

/** Bytes that a page brings with it, as a static host sends them: what is text is packed. */
export interface Weight {
  readonly fonts: number;
  readonly scripts: number;
  /** Everything but fonts. */
  readonly rest: number;
  /** Cumulative layout shift until the page is at rest. */
  readonly shift: number;
}

const PACKED = /html|css|javascript|json|xml|svg|plain/;

/** Load a page in a fresh browser and weigh what it brought. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const arriving: Promise<{ readonly type: string; readonly bytes: number }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    arriving.push(
      response
        .body()
        .then((body) => ({ type, bytes: PACKED.test(type) ? gzipSync(body).length : body.length })),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
  await context.close();
  const arrived = await Promise.all(arriving);
  const sum = (is: (type: string) => boolean): number =>
    arrived.filter(({ type }) => is(type)).reduce((total, { bytes }) => total + bytes, 0);
  const isFont = (type: string): boolean => type.includes('font');
  return {
    fonts: sum(isFont),
    scripts: sum((type) => type.includes('javascript')),
    rest: sum((type) => !isFont(type)),
    shift,
  };
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes a list without bullets for no list, unless it says that it is one.
    'no-redundant-role': 'off',
    // A headline is as long as its article's.
    'long-title': 'off',
  },
});

/** What html-validate finds wrong in a page. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** A page loads little for who reads it, with every kind of file that it needs, and nothing in it moves. */
export async function expectLight(browser: Browser, address: string): Promise<void> {
  const { fonts, scripts, rest, shift } = await weigh(browser, address);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(15_000);
  expect(rest).toBeLessThanOrEqual(60_000);
  expect(fonts).toBeGreaterThan(0);
  expect(rest + fonts).toBeLessThanOrEqual(110_000);
  expect(shift).toBe(0);
}

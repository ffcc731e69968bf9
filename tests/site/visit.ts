import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Note everything that goes wrong in a page from now on: console, errors, failed answers, foreign requests. */
export function watch(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // Pages of most tests may have no service worker: what it requests, no test can meddle with.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data:|blob:)/.test(url) && !url.startsWith(origin)) faults.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

/** What axe finds wrong in a page: the rule and the elements that break it. */
export async function violationsIn(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page above
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }),
    );
  });
}

/** What to do with pages of a browser. */
interface Visit {
  /** Called for each page that is opened, before it goes anywhere. */
  readonly begin?: (page: Page) => unknown;
  readonly visit: (page: Page, path: string) => Promise<void>;
}

/** Tabs that go through pages at the same time. */
const TABS = 3;

/** Go through paths in several tabs at once, so that no processor waits for another. Each tab takes the next path. */
export async function visitAll(
  browser: Browser,
  paths: readonly string[],
  { begin, visit }: Visit,
): Promise<void> {
  const left = paths.toReversed();
  const goThrough = async (): Promise<void> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await begin?.(page);
    for (let path = left.pop(); path !== undefined; path = left.pop()) await visit(page, path);
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, goThrough));
}

/** A link of a site that leads nowhere in it. */
export interface BrokenLink {
  readonly from: string;
  readonly to: string;
}

/** Runs in a page: reads another of its site as the browser would, without showing it. */
const READ_PAGE = async (address: string): Promise<{ ids: readonly string[]; hrefs: readonly string[] }> => {
  const html = await (await fetch(address)).text();
  const read = new DOMParser().parseFromString(html, 'text/html');
  return {
    ids: [...read.querySelectorAll('[id]')].map(({ id }) => id),
    hrefs: [...read.querySelectorAll('a[href]')].map(
      (link) => new URL(link.getAttribute('href') ?? '', address).href,
    ),
  };
};

/**
 * Follow every link and anchor within a site.
 *
 * @param root address of the site's home, with a slash at the end
 * @param paths of all its pages
 */
export async function brokenLinks(
  page: Page,
  root: string,
  paths: readonly string[],
): Promise<{ readonly broken: readonly BrokenLink[]; readonly count: number }> {
  const anchors = new Map<string, ReadonlySet<string>>();
  const links: BrokenLink[] = [];
  await page.goto(root, { waitUntil: 'domcontentloaded' });
  for (const path of paths) {
    const { ids, hrefs } = await page.evaluate(READ_PAGE, root.replace(/\/$/, '') + path);
    anchors.set(path, new Set(ids));
    links.push(...hrefs.map((to) => ({ from: path, to })));
  }
  const { origin, pathname } = new URL(root);
  const own = links.filter(({ to }) => to.startsWith(origin));
  const files = new Map<string, boolean>();
  const broken: BrokenLink[] = [];
  for (const link of own) {
    const { pathname: path, hash, href } = new URL(link.to);
    const known = path.startsWith(pathname) ? anchors.get(`/${path.slice(pathname.length)}`) : undefined;
    if (known !== undefined) {
      if (hash !== '' && !known.has(decodeURIComponent(hash.slice(1)))) broken.push(link);
      continue;
    }
    if (!files.has(path)) files.set(path, path.startsWith(pathname) && (await page.request.get(href)).ok());
    if (files.get(path) !== true) broken.push(link);
  }
  return { broken, count: own.length };
}

import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { SHARED } from '../temporary-folder.ts';

/** Where Chrome and Chromium are usually installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
] as const;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * Start a headless Chromium: the one that CHROME_PATH names, the packaged one on Linux x64, or an installed one.
 *
 * @param more flags for it
 * @throws Error that says what to do when there is none
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = await findProgram();
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...more] });
  const newContext = browser.newContext.bind(browser);
  // What a service worker requests, no test can meddle with: a page has none unless its test is about that.
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

/**
 * Start a headless Chromium that keeps what it stores in a folder, service workers included.
 *
 * @throws Error that says what to do when there is none
 */
export async function launchProfile(folder: string, ...flags: readonly string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: await findProgram(),
    args: [...FLAGS, ...flags],
  });
}

async function findProgram(): Promise<string> {
  const executablePath =
    process.env['CHROME_PATH'] ?? (await packaged()) ?? INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'The site tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.',
    );
  }
  return executablePath;
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  // It is unpacked to the folder of temporary files, and takes seconds: the next run finds it there.
  const { TMPDIR: own = tmpdir(), [SHARED]: shared = own } = process.env;
  process.env['TMPDIR'] = shared;
  try {
    return await packed.executablePath();
  } finally {
    process.env['TMPDIR'] = own;
  }
}

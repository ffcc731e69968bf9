import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Firefox is usually installed. */
const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** A Firefox with one page, driven by WebDriver BiDi. */
export interface Firefox {
  readonly open: (address: string) => Promise<void>;
  /** Evaluate an expression in the page; it has to give text, and may wait for it. */
  readonly read: (expression: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Program of the installed Firefox, or of the one that FIREFOX_PATH names; undefined when there is none. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? INSTALLED.find((path) => existsSync(path));
}

/** Start a headless Firefox with a profile of its own. */
export async function launchFirefox(program: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'mujaz-firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile, MOZ_HEADLESS: '1' },
    },
  );
  const send = await connect(await listeningAddress(child));
  await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const context = (contexts as readonly { readonly context: string }[])[0]?.context;
  return {
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    read: async (expression) => {
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      const { result, exceptionDetails } = answer as {
        readonly result?: { readonly value?: string };
        readonly exceptionDetails?: { readonly text: string };
      };
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result?.value ?? '';
    },
    close: async () => {
      const isGone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await isGone;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
    child.stderr?.on('data', (data: Buffer) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(`${address}/session`);
    });
  });
}

type Send = (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`no answer from ${address}`)), { once: true });
  });
  let last = 0;
  return (method, params) => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      const listen = ({ data }: MessageEvent): void => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        if (answer.type === 'error') reject(new Error(`${answer.error}: ${answer.message}`));
        else resolve(answer.result);
      };
      socket.addEventListener('message', listen);
    });
  };
}

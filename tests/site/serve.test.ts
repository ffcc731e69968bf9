import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serveSite } from '../../src/site/serve.ts';

let folder: string;
const open: Served[] = [];

async function serve(port: number, base?: string): Promise<string> {
  const served = await serveSite(folder, port, base);
  open.push(served);
  return served.url;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mujaz-serve-'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, 'about.html'), 'about');
  await writeFile(join(folder, '404.html'), 'lost');
});
afterAll(async () => {
  await Promise.all(open.map((served) => served.close()));
  await rm(folder, { recursive: true });
});

it('answers as a static host: pages without their ending, and 404 for what is not there', async () => {
  const url = await serve(0);
  expect(await (await fetch(url)).text()).toBe('home');
  expect(await (await fetch(`${url}about`)).text()).toBe('about');
  const lost = await fetch(`${url}pagefind/none`);
  expect([lost.status, await lost.text()]).toEqual([404, 'lost']);
  expect((await fetch(`${url}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

it('packs texts for who unpacks them, and nothing else', async () => {
  const url = await serve(0);
  await writeFile(join(folder, 'a picture.png'), 'picture');
  const ask = (path: string, headers = {}) => fetch(url + path, { headers });
  for (const path of ['', 'about', 'about.html?q=1']) {
    const answer = await ask(path, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers.get('content-encoding'), path).toBe('gzip');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(['home', 'about']).toContain(await answer.text());
  }
  for (const [path, headers] of [
    ['about', { 'accept-encoding': 'identity' }],
    ['about', { 'accept-encoding': 'gzip', range: 'bytes=0-4' }],
    ['a%20picture.png', { 'accept-encoding': 'gzip' }],
  ] as const) {
    const answer = await ask(path, headers);
    expect(answer.headers.get('content-encoding'), path).toBeNull();
    expect(['about', 'picture']).toContain(await answer.text());
  }
  const etag = (await ask('about', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? '';
  expect((await ask('about', { 'if-none-match': etag })).status).toBe(304);
  expect((await ask('%E0%A4%A', { 'accept-encoding': 'gzip' })).status).toBe(404);
});

it('serves below a base path, and leads there', async () => {
  const url = await serve(0, '/archive/');
  expect(await (await fetch(`${url}about`)).text()).toBe('about');
  expect((await fetch(new URL('/', url))).url).toBe(url);
});

it('takes another port when the wished one is taken', async () => {
  const taken = Number(new URL(await serve(0)).port);
  expect(Number(new URL(await serve(taken)).port)).toBeGreaterThan(taken);
});

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, builtFixture } from './built-fixture.ts';
import { build, bytesOf, copyFixture, copyProject, pagesOf } from './site.ts';

const briefing = (root: string, id: string): string => join(root, 'content', 'briefings', `${id}.mdx`);

async function built(
  root: string,
  options?: Parameters<typeof build>[1],
): Promise<ReadonlyMap<string, string>> {
  const { code, output } = await build(root, options);
  expect(code, output).toBe(0);
  return bytesOf(options?.out ?? join(root, 'dist'));
}

describe('building again', () => {
  it('renders what changed and nothing else, and writes what a forced build writes', async () => {
    const root = await builtFixture();
    const file = briefing(root, 'one-sentence');
    writeFileSync(file, readFileSync(file, 'utf8').replace('a test of direction', 'another title'));
    const { code, output } = await build(root, { base: BASE });
    expect(code, output).toBe(0);
    const incremental = bytesOf(join(root, 'dist'));
    expect(output).toMatch(/\/b\/border-talks\.html \(restored\)/);
    expect(output).not.toMatch(/\/b\/one-sentence\.html \(restored\)/);
    expect(await built(root, { base: BASE, isForced: true })).toEqual(incremental);
    rmSync(join(root, '.cache'), { recursive: true });
    expect(await built(root, { base: BASE })).toEqual(incremental);
  });

  it('forgets a briefing that was removed or made a draft', async () => {
    const root = await builtFixture();
    rmSync(briefing(root, 'one-sentence'));
    const file = briefing(root, 'hijri-rainfall');
    writeFileSync(file, readFileSync(file, 'utf8').replace('draft: false', 'draft: true'));
    await built(root, { base: BASE });
    const pages = pagesOf(join(root, 'dist'));
    expect(pages).toContain('/b/border-talks');
    for (const gone of ['/b/one-sentence', '/b/hijri-rainfall', '/b/draft-note', '/topics/weather']) {
      expect(pages).not.toContain(gone);
    }
  });
});

it('writes the same bytes from another folder, in another time zone and another language', async () => {
  const here = await copyFixture();
  const there = await copyFixture();
  const project = await copyProject();
  const first = await built(here, { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_DZ.UTF-8' } });
  const second = await built(there, { project, env: { TZ: 'Pacific/Pago_Pago', LC_ALL: 'C' } });
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [path, bytes] of first) expect(second.get(path) === bytes, path).toBe(true);
});

describe('a broken briefing', () => {
  it('fails the build, which says where each fault is', async () => {
    const root = await copyFixture();
    const talks = briefing(root, 'border-talks');
    writeFileSync(talks, readFileSync(talks, 'utf8').replace('ونفى الاتحاد', 'ورفض الاتحاد'));
    const forum = briefing(root, 'university-forum');
    writeFileSync(forum, `${readFileSync(forum, 'utf8')}\n{process.env.HOME}\n`);
    writeFileSync(briefing(root, 'Wrong Name'), 'x');
    const { code, output } = await build(root);
    expect(code).not.toBe(0);
    expect(output).toMatch(/border-talks\.mdx[\s\S]*?\d+:\d+[\s\S]*?evidence/);
    expect(output).toMatch(/university-forum\.mdx[\s\S]*?\d+:\d+[\s\S]*?not-prose/);
    expect(output).toContain('Wrong Name.mdx');
  });
});

it('an empty archive has a home, indexes and a search page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-site-'));
  mkdirSync(join(root, 'content'));
  await built(root);
  expect(pagesOf(join(root, 'dist'))).toEqual(
    expect.arrayContaining(['/', '/404', '/about', '/archive', '/places', '/search', '/topics']),
  );
});

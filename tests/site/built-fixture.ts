import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { indexArchive } from '../../src/search/build/archive-index.ts';
import { build, copyFixture } from './site.ts';

/** The path that the fixture's site is built for. */
export const BASE = '/archive-of-tests/';

/**
 * Make something once for all files of a run, which wait for each other.
 *
 * @param make fills the folder that it is given
 * @returns a copy for who asked, to do with as it likes
 */
export async function copyOfMade(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(tmpdir(), `made-${name}`);
  if (!existsSync(made)) {
    const part = `${made}.part`;
    await rm(part, { recursive: true, force: true });
    await mkdir(part);
    await make(part);
    await rename(part, made);
  }
  const copy = await mkdtemp(join(tmpdir(), `mujaz-${name}-`));
  await cp(made, copy, { recursive: true });
  return copy;
}

/** A copy of the fixture archive with its site and search index in `dist`, and what both builds keep in `.cache`. */
export function builtFixture(): Promise<string> {
  return copyOfMade('fixture', async (folder) => {
    await cp(await copyFixture(), folder, { recursive: true });
    const out = join(folder, 'dist');
    const { code, output } = await build(folder, { out, base: BASE });
    expect(code, output).toBe(0);
    await indexArchive(folder, { out: join(out, 'pagefind'), cache: join(folder, '.cache', 'search') });
  });
}

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../../src/pipeline/read/index.ts';
import { listSeeds } from '../../../src/pipeline/read/seeds.ts';

const TEXT = 'وصل الوفد إلى المدينة صباح الأحد، وزار المتحف الجديد.';

describe('read', () => {
  let outer = '';
  let root = '';

  beforeEach(async () => {
    outer = await mkdtemp(join(tmpdir(), 'mujaz-read-'));
    root = join(outer, 'archive');
    await mkdir(join(root, 'seeds'), { recursive: true });
  });
  afterEach(() => rm(outer, { recursive: true, force: true }));

  it('hashes the bytes as received', async () => {
    await writeFile(join(root, 'seeds/a.txt'), `\ufeff${TEXT}\r\n`);
    const sha256 = createHash('sha256').update(`\ufeff${TEXT}\r\n`).digest('hex');
    expect(await read('seeds/a.txt', root)).toMatchObject({ sha256, text: `\ufeff${TEXT}\r\n` });
  });

  it.each([
    ['seeds/none.txt', 'unreadable'],
    ['../outside.txt', 'symlink'],
    ['seeds/linked/a.txt', 'symlink'],
    ['seeds/a.odt', 'unknown-format'],
  ])('refuses %s', async (file, ruleId) => {
    await mkdir(join(root, 'elsewhere'));
    await writeFile(join(root, 'elsewhere/a.txt'), TEXT);
    await symlink('../elsewhere', join(root, 'seeds/linked'));
    await writeFile(join(outer, 'outside.txt'), TEXT);
    expect(await read(file, root)).toMatchObject({
      refused: true,
      seed: file,
      messages: [{ ruleId, fatal: true }],
    });
  });

  it('reads an archive that itself lies behind a symbolic link', async () => {
    await writeFile(join(root, 'seeds/a.txt'), TEXT);
    await symlink(root, join(outer, 'link'));
    expect(await read('seeds/a.txt', join(outer, 'link'))).toMatchObject({ id: 'a', text: TEXT });
  });

  it('lists seeds in code-point order, whatever the disk gives', async () => {
    const names = ['ب.txt', 'c.txt', '\u{1f600}.txt', '\uff21.txt', 'D.txt', '10.txt', '9.txt'];
    for (const name of names) await writeFile(join(root, 'seeds', name), TEXT);
    const { seeds } = await listSeeds(root);
    expect(seeds).toEqual(
      ['10.txt', '9.txt', 'D.txt', 'c.txt', 'ب.txt', '\uff21.txt', '\u{1f600}.txt'].map(
        (name) => `seeds/${name}`,
      ),
    );
  });
});

import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isMessage, readText, removeTemporaries } from '../../../src/pipeline/write/archive-files.ts';
import { commit } from '../../../src/pipeline/write/commit.ts';
import { lockArchive } from '../../../src/pipeline/write/lock.ts';
import { findPending, pendingOf, settlePending } from '../../../src/pipeline/write/pending.ts';
import { replaceFile } from '../../../src/pipeline/write/replace-file.ts';

let root = '';
const at = (file: string): string => join(root, file);
const BRIEFING = 'content/briefings/a.mdx';
const GENERATED = 'content/generated/a.mdx';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-disk-'));
  await mkdir(at('content/briefings'), { recursive: true });
  await mkdir(at('content/generated'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('replaceFile', () => {
  it('makes folders and files, and replaces them, leaving nothing else', async () => {
    await replaceFile(at('new/a.txt'), 'أ');
    await replaceFile(at('new/a.txt'), 'ب');
    expect(await readFile(at('new/a.txt'), 'utf8')).toBe('ب');
    expect(await readdir(at('new'))).toEqual(['a.txt']);
  });

  it.skipIf(process.platform === 'win32')('keeps permissions', async () => {
    await writeFile(at('a.txt'), 'أ');
    await chmod(at('a.txt'), 0o640);
    await replaceFile(at('a.txt'), 'ب');
    expect((await stat(at('a.txt'))).mode & 0o777).toBe(0o640);
  });

  it('leaves the old file and nothing else where it fails', async () => {
    await mkdir(at('folder.txt/inside'), { recursive: true });
    await expect(replaceFile(at('folder.txt'), 'x')).rejects.toThrow();
    expect(await readdir(root)).toEqual(['content', 'folder.txt']);
  });

  it('does not write through what somebody put in the place of its temporary file', async () => {
    await writeFile(at('victim.txt'), 'untouched');
    await symlink('victim.txt', at('.a.txt.tmp'));
    await expect(replaceFile(at('a.txt'), 'x')).rejects.toThrow();
    expect(await readFile(at('victim.txt'), 'utf8')).toBe('untouched');
  });
});

describe('readText', () => {
  it.each([
    ['a link', async () => symlink('../../outside', at(BRIEFING)), 'symlink'],
    ['a folder', async () => mkdir(at(BRIEFING)), 'unreadable'],
    ['bytes that are no UTF-8', async () => writeFile(at(BRIEFING), Buffer.from([0xc7, 0xe1])), 'unreadable'],
  ])('refuses %s', async (_, make, id) => {
    await make();
    const text = await readText(root, BRIEFING);
    expect(isMessage(text) && text.ruleId).toBe(id);
  });

  it('tells a missing file from an empty one, and keeps a byte order mark', async () => {
    expect(await readText(root, BRIEFING)).toBeUndefined();
    await writeFile(at(BRIEFING), '');
    expect(await readText(root, BRIEFING)).toBe('');
    await writeFile(at(BRIEFING), '\ufeffأ');
    expect(await readText(root, BRIEFING)).toBe('\ufeffأ');
  });
});

describe('commit', () => {
  const step = { before: 'old', briefing: 'new', oldGenerated: 'm1', generated: 'm2' };
  const write = async (briefing: string): Promise<void> => {
    await writeFile(at(BRIEFING), briefing);
    await writeFile(at(GENERATED), 'm1');
  };
  const files = async (): Promise<readonly string[]> =>
    Promise.all([BRIEFING, GENERATED].map((file) => readFile(at(file), 'utf8')));

  it('writes both files', async () => {
    await write('old');
    expect(await commit('a', step, root)).toBe(true);
    expect(await files()).toEqual(['new', 'm2']);
    expect(await readdir(at('content/generated'))).toEqual(['a.mdx']);
  });

  it('writes nothing over what somebody saved meanwhile', async () => {
    await write('saved');
    expect(await commit('a', step, root)).toBe(false);
    expect(await files()).toEqual(['saved', 'm1']);
    expect(await readdir(at('content/generated'))).toEqual(['a.mdx']);
  });

  it('does not touch files that stay the same', async () => {
    await write('old');
    for (const file of [BRIEFING, GENERATED]) await utimes(at(file), 1, 1);
    expect(await commit('a', { ...step, briefing: 'old', generated: 'm1' }, root)).toBe(true);
    for (const file of [BRIEFING, GENERATED]) expect((await lstat(at(file))).mtimeMs).toBe(1000);
  });
});

describe('settlePending', () => {
  const leave = async (briefing: string | undefined, generated: string | undefined): Promise<void> => {
    if (briefing !== undefined) await writeFile(at(BRIEFING), briefing);
    if (generated !== undefined) await writeFile(at(GENERATED), generated);
    await writeFile(at(pendingOf('a', 'عنوان\nأولى\n', 'عنوان\nثانية\n').file), 'ثانية\n');
  };
  const settled = async (): Promise<string | undefined> => {
    await settlePending(root);
    expect(await findPending(root)).toEqual([]);
    return readFile(at(GENERATED), 'utf8').catch(() => undefined);
  };

  it.each([
    ['drops it where the briefing was not replaced yet', 'عنوان\nأولى\n', 'أولى\n', 'أولى\n'],
    ['brings it in where the briefing was replaced', 'عنوان\nثانية\n', 'أولى\n', 'ثانية\n'],
    ['brings it in where a person edited the replaced briefing', 'عنواني\nثانية\n', 'أولى\n', 'ثانية\n'],
    ['drops it where a person edited the old briefing', 'عنواني\nأولى\n', 'أولى\n', 'أولى\n'],
    ['drops it where there is no briefing', undefined, 'أولى\n', 'أولى\n'],
    ['brings the very first one in', 'عنوان\nثانية\n', undefined, 'ثانية\n'],
    ['drops the very first one', undefined, undefined, undefined],
  ])('%s', async (_, briefing, generated, expected) => {
    await leave(briefing, generated);
    expect(await settled()).toBe(expected);
  });

  it('leaves all other files alone', async () => {
    await writeFile(at('content/generated/.a.next'), 'x');
    await writeFile(at('content/generated/.note'), 'x');
    await settlePending(root);
    expect(await readdir(at('content/generated'))).toEqual(['.a.next', '.note']);
  });
});

describe('removeTemporaries', () => {
  it('removes half-written files and nothing else', async () => {
    for (const name of ['.a.mdx.tmp', 'a.mdx', 'a.tmp', '.keep'])
      await writeFile(at(`content/briefings/${name}`), '');
    await removeTemporaries(root);
    expect(await readdir(at('content/briefings'))).toEqual(['.keep', 'a.mdx', 'a.tmp']);
  });
});

describe('lockArchive', () => {
  it('lets one in at a time, and the next when it has left', async () => {
    const release = await lockArchive(root, 0);
    if (isMessage(release)) throw release;
    const refusal = await lockArchive(root, 0);
    expect(isMessage(refusal) && refusal.ruleId).toBe('locked');
    const waiting = lockArchive(root, 10_000);
    release();
    const next = await waiting;
    expect(isMessage(next)).toBe(false);
    if (!isMessage(next)) next();
  });

  it('locks each archive for itself', async () => {
    const other = await mkdtemp(join(tmpdir(), 'mujaz-disk-'));
    const locks = [await lockArchive(root, 0), await lockArchive(other, 0)];
    expect(locks.some(isMessage)).toBe(false);
    for (const lock of locks) if (!isMessage(lock)) lock();
    await rm(other, { recursive: true });
  });

  it('says so where it cannot lock', async () => {
    await writeFile(at('file'), '');
    const refusal = await lockArchive(at('file'), 0);
    expect(isMessage(refusal) && refusal.ruleId).toBe('disk');
  });
});

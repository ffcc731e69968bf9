import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BundleFile } from '../../../src/offline/bundle/disk-folder.ts';
import { UnportableName } from '../../../src/offline/bundle/portable-names.ts';
import { writeZip } from '../../../src/offline/bundle/zip.ts';
import { directoryEnd, directoryEntry } from '../../../src/offline/bundle/zip-records.ts';

const fileOf = (path: string, text = path): BundleFile => ({ path, bytes: Buffer.from(text) });

async function zipOf(
  files: Iterable<BundleFile>,
): Promise<{ readonly folder: string; readonly bytes: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-zip-'));
  await writeZip(join(folder, 'a.zip'), files, ['a/stored.txt']);
  return { folder, bytes: await readFile(join(folder, 'a.zip')) };
}

describe('a zip', () => {
  it('gives back every file, packed, stored, empty, and of an Arabic name', async () => {
    const files = [
      fileOf('a/نص طويل.txt', 'الجزائر '.repeat(5000)),
      fileOf('a/stored.txt'),
      fileOf('a/b/empty.txt', ''),
    ];
    const { bytes } = await zipOf(files);
    expect(
      Object.entries(unzipSync(bytes)).map(([path, one]) => [path, Buffer.from(one).toString()]),
    ).toEqual(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
    expect(bytes.length).toBeLessThan(2000);
    expect(bytes.includes('a/stored.txta/stored.txt')).toBe(true);
  });

  it('has no clock in it: the same files give the same bytes', async () => {
    const [one, other] = await Promise.all([zipOf([fileOf('a')]), zipOf([fileOf('a')])]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('holds more files than sixteen bits can count', async () => {
    const count = 70_000;
    const { bytes } = await zipOf(Array.from({ length: count }, (_, i) => fileOf(`a/${i}.png`)));
    expect(bytes.readUInt16LE(bytes.length - 22 + 10)).toBe(0xffff);
    const found = unzipSync(bytes);
    expect(Object.keys(found)).toHaveLength(count);
    expect(Buffer.from(found['a/69999.png'] ?? []).toString()).toBe('a/69999.png');
  });

  it('says in 64 bits where a file begins beyond four gigabytes', () => {
    const far = 5_000_000_000;
    const record = directoryEntry({
      name: Buffer.from('a'),
      isStored: true,
      sum: 1,
      packed: 2,
      size: 2,
      offset: far,
    });
    expect(record.readUInt32LE(42)).toBe(0xffff_ffff);
    expect(record.readBigUInt64LE(46 + 1 + 4)).toBe(BigInt(far));
    const end = directoryEnd({ count: 3, bytes: 100, start: far });
    expect(end.readBigUInt64LE(48)).toBe(BigInt(far));
    expect(end.readBigUInt64LE(56 + 8)).toBe(BigInt(far + 100));
    expect(end.readUInt16LE(56 + 20 + 10)).toBe(3);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mujaz-zip-'));
    const files = [fileOf('a/x.html'), fileOf('a/X.html')];
    await expect(writeZip(join(folder, 'a.zip'), files)).rejects.toThrow(UnportableName);
    expect(await readdir(folder)).toEqual([]);
  });
});

import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../src/pipeline/read/zip/zip-directory.ts';

const TEXT = new TextEncoder().encode('خبر من المدينة. '.repeat(50));
const ELSEWHERE = 0xffffffff;

/** A ZIP archive of one file in the form for archives of 4 GB, its numbers in the extra fields. */
function makeZip64(name: string, crc: number): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(TEXT));
  const sizes = long(TEXT.length, packed.length);
  const local = [
    u32(0x04034b50),
    u16(45, 0, 8, 0, 0),
    u32(crc, ELSEWHERE, ELSEWHERE),
    u16(name.length, 20),
    text(name),
    u16(1, 16),
    sizes,
    packed,
  ];
  const at = lengthOf(local);
  const entry = [
    u32(0x02014b50),
    u16(45, 45, 0, 8, 0, 0),
    u32(crc, ELSEWHERE, ELSEWHERE),
    u16(name.length, 28, 0, 0, 0),
    u32(0, ELSEWHERE),
    text(name),
    u16(1, 24),
    sizes,
    long(0),
  ];
  const end64 = [u32(0x06064b50), long(44), u16(45, 45), u32(0, 0), long(1, 1, lengthOf(entry), at)];
  const locator = [u32(0x07064b50, 0), long(at + lengthOf(entry)), u32(1)];
  const end = [u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(ELSEWHERE, ELSEWHERE), u16(0)];
  return new Uint8Array(Buffer.concat([local, entry, end64, locator, end].flat()));
}

const u16 = (...values: readonly number[]) => new Uint8Array(Uint16Array.from(values).buffer);
const u32 = (...values: readonly number[]) => new Uint8Array(Uint32Array.from(values).buffer);
const long = (...values: readonly number[]) => new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
const text = (value: string) => new TextEncoder().encode(value);
const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);

describe('the directory of a ZIP archive', () => {
  it('is read without unpacking', () => {
    const zip = zipSync({ 'word/a.xml': TEXT });
    const [entry] = readZipDirectory(zip) ?? [];
    expect(entry).toMatchObject({ name: 'word/a.xml', unpacked: TEXT.length });
    expect(entry?.packed).toBeLessThan(TEXT.length);
  });

  it('is read in the form for archives of 4 GB, too', () => {
    const [plain] = readZipDirectory(zipSync({ a: TEXT })) ?? [];
    const zip = makeZip64('archive/data.warc', plain?.crc ?? 0);
    const packed = deflateRawSync(TEXT).length;
    expect(readZipDirectory(zip)).toEqual([
      { name: 'archive/data.warc', packed, unpacked: TEXT.length, crc: plain?.crc },
    ]);
    expect(unzipSync(zip)['archive/data.warc']).toEqual(TEXT);
  });

  it('of any damage is none, and nothing is thrown', () => {
    const zip = makeZip64('a', 1);
    for (let at = 0; at < zip.length; at++) {
      const broken = zip.slice();
      broken[at] = 0xff;
      const cut = zip.slice(at);
      for (const bytes of [broken, cut]) expect(() => readZipDirectory(bytes)).not.toThrow();
    }
    expect(readZipDirectory(zip.slice(0, -1))).toBeUndefined();
  });
});

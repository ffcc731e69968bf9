import { open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { BundleFile } from './disk-folder.ts';

/** What packing again would not make smaller. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|avif|gz)$/;

/**
 * Write files into a zip, in the order in which they come. Same files, same bytes.
 *
 * @param out path of the archive on the disk
 * @param stored paths that must lie in it unpacked
 */
export async function writeZip(
  out: string,
  files: AsyncIterable<BundleFile> | Iterable<BundleFile>,
  stored: readonly string[] = [],
): Promise<void> {
  const target = await open(out, 'w');
  // The first moment that the format knows, in local time as it is read: no clock reaches the bytes.
  const noTime = new Date(1980, 0, 1);
  try {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    const flush = async (): Promise<void> => {
      for (const chunk of chunks.splice(0)) await target.write(chunk);
    };
    for await (const { path, bytes } of files) {
      const isStored = PACKED.test(path) || stored.includes(path);
      const entry = isStored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = noTime;
      zip.add(entry);
      entry.push(bytes, true);
      await flush();
    }
    zip.end();
    await flush();
  } finally {
    await target.close();
  }
}

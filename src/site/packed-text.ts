import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf } from './content-type.ts';

/** Texts that every public static host packs before it sends them. */
const PACKED = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;

const pack = promisify(gzip);

/** An answer, ready to be sent. */
export interface PackedText {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly bytes: Buffer;
}

/**
 * A text of a built site as static hosts send it: packed with gzip.
 *
 * @param folder the built site
 * @param address path below it with a slash in front, as asked for: without `.html`, with a query, with escapes
 * @returns undefined for what is no text, and for what is not there
 */
export async function packedText(folder: string, address: string): Promise<PackedText | undefined> {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const root = resolve(folder);
  const wanted = resolve(root, `.${path}`);
  const files = wanted === root ? [join(root, 'index.html')] : [wanted, `${wanted}.html`];
  for (const file of files.filter((one) => one.startsWith(root + sep) && PACKED.test(one))) {
    const found = await Promise.all([readFile(file), stat(file)]).catch(() => undefined);
    if (found === undefined) continue;
    const [text, { size, mtime }] = found;
    const bytes = await pack(text);
    const headers = {
      'Content-Type': contentTypeOf(file),
      'Content-Encoding': 'gzip',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-cache',
      ETag: `W/"${size}-${mtime.getTime()}"`,
      Vary: 'Accept-Encoding',
    };
    return { headers, bytes };
  }
  return undefined;
}

/** The path of an address, decoded; undefined where its escapes mean nothing. */
function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

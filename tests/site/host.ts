import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { serveSite } from '../../src/site/serve.ts';

/** Where a reader has a site from: a server, or a folder on a disk. */
export interface Host {
  /** What every address of the site begins with. */
  readonly url: string;
  /** The address of a path of the site, such as `search?q=x`. */
  readonly address: (path: string) => string;
  readonly close: () => Promise<void>;
}

/** A site on a server of its own. */
export async function onServer(dist: string, base: string): Promise<Host> {
  const { url, close } = await serveSite(dist, 0, base);
  return { url, address: (path) => url + path, close };
}

/** A site as the folder that the `file` bundle unpacks to: in a path with spaces and Arabic names. */
export async function onDisk(root: string, dist: string, base: string): Promise<Host> {
  const { file } = await makeBundle('file', { root, out: dist, base });
  const folder = await unpackBundle(file);
  const url = pathToFileURL(`${folder}/`).href;
  const address = (path: string): string => {
    const [, page = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(path) ?? [];
    return `${url}${page === '' ? 'index' : page}.html${rest}`;
  };
  return { url, address, close: async () => {} };
}

/** Unpack a bundle as a reader does. @returns its only folder */
export async function unpackBundle(file: string): Promise<string> {
  const home = join(await mkdtemp(join(tmpdir(), 'mujaz-disk-')), 'نسخة من الأرشيف');
  const files = Object.entries(unzipSync(await readFile(file)));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), bytes);
  }
  return join(home, files[0]?.[0].split('/')[0] ?? '');
}

import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * How a file of a case's archive is made: from a file of the case, from a text repeated (too large to keep), as a
 * symbolic link, or as an empty folder.
 */
type Making =
  | { readonly copy: string }
  | { readonly text: string; readonly times?: number }
  | { readonly link: string }
  | { readonly folder: true };

/** `archive.json` of a case: what stands where. Without one, `source.*` stands in seeds/. */
type Plan = Readonly<Record<string, Making>>;

/** Build the archive of a case in a temporary folder, use it, and remove it. */
export async function withArchive<T>(folder: string, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-case-'));
  try {
    for (const [path, making] of Object.entries(await readPlan(folder))) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      await make(making, folder, target);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function readPlan(folder: string): Promise<Plan> {
  const files = await readdir(folder);
  if (files.includes('archive.json')) return JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8'));
  const sources = files.filter((name) => name.startsWith('source.'));
  return Object.fromEntries(sources.map((name) => [`seeds/${name}`, { copy: name }]));
}

async function make(making: Making, folder: string, target: string): Promise<void> {
  if ('copy' in making) await copyFile(join(folder, making.copy), target);
  else if ('link' in making) await symlink(making.link, target);
  else if ('folder' in making) await mkdir(target, { recursive: true });
  else await writeFile(target, making.text.repeat(making.times ?? 1));
}

import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { findProgram } from '../../src/offline/bundle/make-zim.ts';
import { FORMS, type Form } from '../../src/offline/downloads.ts';
import { DOWNLOADS_FOLDER } from '../../src/offline/site-files.ts';
import { serveSite } from '../../src/site/serve.ts';
import { measure } from '../measure.ts';
import { syntheticArticle } from '../synthetic.ts';
import { measureDisk } from './disk.ts';
import { measureSaving } from './saving.ts';
import { type OfflineReport, tableOf } from './table.ts';

const project = join(import.meta.dirname, '..', '..');

/** How to measure. */
export interface OfflineBench {
  /** Numbers of articles, one archive after the other. */
  readonly sizes: readonly number[];
  /** Seconds after which saving file by file is ended and told how far it came. */
  readonly limit: number;
  /** Folder that keeps the archives, so that the next run builds only what has changed. */
  readonly keep?: string;
}

/**
 * Measure reading without a network on synthetic archives: what saving costs beside saving file by file, how large
 * each form is, and whether the folder on a disk finds what the site finds, how soon. A table, then a line of JSON.
 */
export async function benchOffline({ sizes, limit, keep }: OfflineBench): Promise<void> {
  const reports: OfflineReport[] = [];
  for (const size of sizes) {
    const root = keep === undefined ? undefined : resolve(keep, String(size));
    const report = await measureArchive(size, limit, root);
    console.log(JSON.stringify(report, null, 2));
    reports.push(report);
  }
  console.log(tableOf(reports));
  console.log(JSON.stringify(reports));
}

async function measureArchive(size: number, limit: number, kept?: string): Promise<OfflineReport> {
  const root = kept ?? (await mkdtemp(join(tmpdir(), 'bench-offline-')));
  const temporary = await mkdtemp(join(tmpdir(), 'bench-offline-'));
  try {
    await layOut(root, size);
    const out = join(root, 'dist');
    const source = { root, out, base: '/' };
    const bundles = await makeAll(source, temporary);
    const { url, close } = await serveSite(out, 0);
    const saving = await measureSaving(url, out, { temporary, limit });
    const disk = await measureDisk(url, bundles.file, temporary);
    await close();
    const forms = Object.entries(bundles).map(async ([form, file]) => [form, (await stat(file)).size]);
    const bytes = {
      online: await sizeOf(out, (path) => !/^(?:copy|downloads)\//.test(path)),
      packs: await sizeOf(out, (path) => path.endsWith('.pack')),
      ...(Object.fromEntries(await Promise.all(forms)) as Partial<Record<Form, number>>),
    };
    const index = await sizeOf(out, (path) => path.startsWith('pagefind/'));
    return { size, saving, bytes, indexOverhead: disk.indexBytes / index - 1, disk };
  } finally {
    await rm(temporary, { recursive: true, force: true });
    if (kept === undefined) await rm(root, { recursive: true, force: true });
  }
}

async function layOut(root: string, size: number): Promise<void> {
  await mkdir(join(root, 'seeds'), { recursive: true });
  await cp(join(project, 'content', 'registry'), join(root, 'content', 'registry'), { recursive: true });
  for (let index = 0; index < size; index++) {
    const { name, title, date, text } = syntheticArticle(index);
    await writeFile(join(root, 'seeds', `${name}.txt`), text);
    await writeFile(
      join(root, 'seeds', `${name}.yaml`),
      `title: ${JSON.stringify(title)}\ndate: "${date}"\n`,
    );
  }
  for (const script of ['ingest.ts', 'build.ts']) {
    const command = [process.execPath, join(project, 'scripts', script), '--root', root] as const;
    const { code, output } = await measure(command, { cwd: project });
    if (code !== 0) throw new Error(`${script} failed:\n${output}`);
  }
}

async function makeAll(
  source: Parameters<typeof makeBundle>[1],
  temporary: string,
): Promise<Readonly<Record<'file', string>>> {
  const made: Partial<Record<Form, string>> = {};
  for (const form of FORMS) {
    if (form === 'zim' && findProgram('zimwriterfs') === undefined) continue;
    const { file } = await makeBundle(form, source);
    made[form] = join(temporary, `bundle.${form}`);
    await cp(file, made[form]);
  }
  await rm(join(source.out, DOWNLOADS_FOLDER), { recursive: true, force: true });
  return made as Readonly<Record<'file', string>>;
}

async function sizeOf(folder: string, isCounted: (path: string) => boolean): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isCounted(file.slice(folder.length + 1)));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

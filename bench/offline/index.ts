import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundle } from '../../src/offline/bundle/index.ts';
import { findProgram } from '../../src/offline/bundle/make-zim.ts';
import { FORMS, type Form } from '../../src/offline/downloads.ts';
import { DOWNLOADS_FOLDER } from '../../src/offline/site-files.ts';
import { serveSite } from '../../src/site/serve.ts';
import { measure } from '../measure.ts';
import { syntheticArticle } from '../synthetic.ts';
import { measureDisk } from './disk.ts';
import { measureSaving } from './saving.ts';

const project = join(import.meta.dirname, '..', '..');

/**
 * Measure reading without a network on a synthetic archive: what saving costs beside saving file by file, how large
 * each form is, and whether the folder on a disk finds what the site finds, how soon. The last line is JSON.
 *
 * @param size number of articles
 */
export async function benchOffline(size: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'bench-offline-'));
  try {
    await layOut(root, size);
    const out = join(root, 'dist');
    const source = { root, out, base: '/' };
    const bundles = await makeAll(source);
    const { url, close } = await serveSite(out, 0);
    const saving = await measureSaving(url, root);
    const disk = await measureDisk(url, bundles.file, root);
    await close();
    const bytes = {
      online: await sizeOf(out, (path) => !/^(?:copy|downloads)\//.test(path)),
      packs: await sizeOf(out, (path) => path.endsWith('.pack')),
      ...Object.fromEntries(
        await Promise.all(
          Object.entries(bundles).map(async ([form, file]) => [form, (await stat(file)).size]),
        ),
      ),
    };
    const index = await sizeOf(out, (path) => path.startsWith('pagefind/'));
    const report = { size, saving, bytes, indexOverhead: disk.indexBytes / index - 1, disk };
    console.log(JSON.stringify(report, null, 2));
    console.log(JSON.stringify(report));
  } finally {
    await rm(root, { recursive: true, force: true });
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

async function makeAll(source: Parameters<typeof makeBundle>[1]): Promise<Readonly<Record<'file', string>>> {
  const made: Partial<Record<Form, string>> = {};
  const kept = await mkdtemp(join(source.root, 'bundles-'));
  for (const form of FORMS) {
    if (form === 'zim' && findProgram('zimwriterfs') === undefined) continue;
    const { file } = await makeBundle(form, source);
    made[form] = join(kept, `bundle.${form}`);
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

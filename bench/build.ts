import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureEleventy } from './eleventy.ts';
import { type Cost, measure } from './measure.ts';
import { measurePlainAstro } from './plain-astro.ts';
import { type SyntheticArticle, syntheticArticle } from './synthetic.ts';

const project = join(import.meta.dirname, '..');

/** Name of each step and the command that does it; every one takes `--root`. */
const STEPS: readonly (readonly [name: string, script: string, ...flags: string[]])[] = [
  ['ingest', 'ingest.ts'],
  ['site build', 'build.ts', '--only', 'pages'],
  ['files beside', 'build.ts', '--only', 'beside'],
  ['index', 'index.ts'],
];

/**
 * Measure ingest, site build and index of a synthetic archive: cold, with nothing changed, and with one
 * article more; beside them a plain Astro build and a bare Eleventy build of the same articles. Prints a table.
 *
 * @param size number of articles
 */
export async function benchBuild(size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-bench-'));
  try {
    const root = join(folder, 'archive');
    await mkdir(join(root, 'seeds'), { recursive: true });
    await cp(join(project, 'content', 'registry'), join(root, 'content', 'registry'), { recursive: true });
    const articles = Array.from({ length: size }, (_, index) => syntheticArticle(index));
    for (const article of articles) await addSeed(root, article);
    console.log(`${size} articles\n`);
    console.log(row(['', 'CPU s', 'wall s', 'peak MB']));
    const cold = await measureArchive(root, 'cold');
    const astro = await measurePlainAstro(join(folder, 'astro'), root);
    print('plain Astro', astro);
    await measureArchive(root, 'unchanged');
    await addSeed(root, syntheticArticle(size));
    await measureArchive(root, '+1 article');
    const eleventy = await measureEleventy(join(folder, 'eleventy'), articles);
    print('bare Eleventy', eleventy);
    const site = cold.get('site build');
    if (site === undefined) return;
    console.log(`\nsite build / plain Astro, CPU: ${(site.cpu / astro.cpu).toFixed(2)}`);
    console.log(`site build / bare Eleventy, CPU: ${(site.cpu / eleventy.cpu).toFixed(2)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addSeed(root: string, { name, title, date, text }: SyntheticArticle): Promise<void> {
  await writeFile(join(root, 'seeds', `${name}.txt`), text);
  await writeFile(join(root, 'seeds', `${name}.yaml`), `title: ${JSON.stringify(title)}\ndate: "${date}"\n`);
}

async function measureArchive(root: string, state: string): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const [step, script, ...flags] of STEPS) {
    const command = [process.execPath, join(project, 'scripts', script), '--root', root, ...flags] as const;
    const cost = await measure(command, { cwd: project });
    if (cost.code !== 0) throw new Error(`${step} failed:\n${cost.output}`);
    costs.set(step, cost);
    print(`${step}, ${state}`, cost);
  }
  return costs;
}

function print(name: string, { cpu, wall, peak }: Cost): void {
  console.log(row([name, cpu.toFixed(1), wall.toFixed(1), peak.toFixed(0)]));
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(9))).join('');
}

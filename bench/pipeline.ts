import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compose } from '../src/pipeline/compose/index.ts';
import { equip } from '../src/pipeline/evaluate/equipment.ts';
import { sourceOf } from '../src/pipeline/evaluate/text-article.ts';
import { extract } from '../src/pipeline/extract/index.ts';
import { repair } from '../src/pipeline/repair/index.ts';
import { segment } from '../src/pipeline/segment/index.ts';
import { measure } from './measure.ts';
import { syntheticArticle } from './synthetic.ts';

const project = join(import.meta.dirname, '..');
const PASSES = 3;
const JOBS: readonly number[] = [1, 2];
/** How many articles are gone through when memory is looked at. */
const LOOKS: readonly number[] = [1000, 2500, 5000, 10_000];

type Stage = 'repair' | 'segment' | 'extract' | 'compose';

/**
 * Measure the pipeline: articles a second of CPU time, each stage's share, what a whole ingest takes, and the memory
 * that is held after more and more articles. Prints tables.
 *
 * @param files JSON lines with a field `text`; without any, synthetic articles
 * @param size number of synthetic articles
 */
export async function benchPipeline(files: readonly string[], size: number): Promise<void> {
  const texts = files.length > 0 ? await readTexts(files) : makeTexts(size);
  const { equipment } = await equip(project);
  const run = (text: string, times?: Map<Stage, number>): void => {
    const timed = <T>(stage: Stage, work: () => T): T => {
      const start = performance.now();
      const result = work();
      times?.set(stage, (times.get(stage) ?? 0) + performance.now() - start);
      return result;
    };
    const repaired = timed('repair', () => repair(sourceOf('bench', text)));
    const article = timed('segment', () => segment(repaired));
    const facts = timed('extract', () => extract(article, equipment.registry, equipment.learnt?.recogniser));
    timed('compose', () => compose(article, facts));
  };
  console.log(
    `${texts.length} articles, ${Math.round(sum(texts.map(({ length }) => length)) / texts.length)} characters each\n`,
  );
  measureSpeed(texts, run);
  await measureIngest(texts);
  measureMemory(texts, run);
}

function measureSpeed(
  texts: readonly string[],
  run: (text: string, times: Map<Stage, number>) => void,
): void {
  for (let pass = 1; pass <= PASSES; pass++) {
    const times = new Map<Stage, number>();
    const before = process.cpuUsage();
    for (const text of texts) run(text, times);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const total = sum([...times.values()]);
    const shares = [...times].map(([stage, time]) => `${stage} ${Math.round((100 * time) / total)} %`);
    console.log(
      `pass ${pass}: ${(texts.length / seconds).toFixed(1)} articles per CPU second (${shares.join(', ')})`,
    );
  }
}

/** The script that maintainers run: start, reading, writing and all, with one thread and with two. */
async function measureIngest(texts: readonly string[]): Promise<void> {
  for (const jobs of JOBS) await measureJobs(texts, jobs);
}

async function measureJobs(texts: readonly string[], jobs: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-bench-'));
  try {
    await mkdir(join(root, 'seeds'), { recursive: true });
    await cp(join(project, 'content', 'registry'), join(root, 'content', 'registry'), { recursive: true });
    for (const [index, text] of texts.entries()) await writeFile(join(root, 'seeds', `a-${index}.txt`), text);
    const command = [process.execPath, join(project, 'scripts', 'ingest.ts'), '--root', root] as const;
    const { cpu, wall, peak, code } = await measure([...command, '--jobs', String(jobs)], { cwd: project });
    const rate = (texts.length / cpu).toFixed(1);
    console.log(
      `ingest, --jobs ${jobs}: ${wall.toFixed(1)} s, ${rate} articles per CPU second, peak ${peak.toFixed(0)} MB, exit ${code}`,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function measureMemory(texts: readonly string[], run: (text: string) => void): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const most = Math.max(...LOOKS);
  for (let done = 1; done <= most; done++) {
    run(texts[done % texts.length] ?? '');
    if (!LOOKS.includes(done)) continue;
    const { rss } = process.memoryUsage();
    collect();
    const held = mega(process.memoryUsage().heapUsed);
    console.log(`after ${done} articles: ${mega(rss)} MB resident, ${held} MB held after collecting garbage`);
  }
}

async function readTexts(files: readonly string[]): Promise<readonly string[]> {
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return contents
    .flatMap((content) => content.split('\n').filter((line) => line.trim() !== ''))
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

function makeTexts(size: number): readonly string[] {
  return Array.from({ length: size }, (_, index) => syntheticArticle(index).text);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function mega(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

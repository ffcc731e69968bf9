import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serveSite } from '../../src/site/serve.ts';
import { launchBrowser } from '../../tests/site/browser.ts';
import { measure } from '../measure.ts';
import { type BenchCorpus, makeCorpus } from './corpus.ts';
import { measureReader, type ReaderCost } from './in-browser.ts';
import { measureMiniSearch } from './minisearch.ts';
import { buildStock } from './stock.ts';

const SIZES = [1000, 10_000, 50_000] as const;
/** Stock Pagefind and MiniSearch hold the whole archive in memory: beyond this they need more than a machine has. */
const MOST_FOR_OTHERS = 10_000;

/**
 * Measure what search costs a reader beside stock Pagefind and a MiniSearch index, on synthetic archives. The last
 * line is the whole as JSON.
 */
export async function benchSearch(sizes: readonly number[] = SIZES): Promise<void> {
  const report = [];
  for (const size of sizes) report.push(await benchSize(size));
  console.log(JSON.stringify(report));
}

async function benchSize(size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const ours = join(folder, 'ours');
    await mkdir(ours);
    const stock = join(folder, 'stock');
    const { wall, peak } = await buildOurs(ours, size);
    await writeOurPage(ours);
    const { documents, queries } = makeCorpus(size);
    const own = await measureFolder(ours, queries);
    const bytesPerDocument = (await sizeOf(join(ours, 'pagefind'))) / size;
    const others = size > MOST_FOR_OTHERS ? undefined : await benchOthers(documents, queries, stock);
    const result = {
      size,
      ours: { ...own, bytesPerDocument, buildSeconds: wall, buildMegabytes: peak },
      ...others,
      ...(others && {
        ratio: {
          cold: own.cold / others.stock.cold,
          warm: own.warm / others.stock.warm,
          p95: own.p95 / others.stock.p95,
        },
      }),
    };
    print(result);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildOurs(folder: string, size: number) {
  const script = join(import.meta.dirname, 'build-ours.ts');
  const cost = await measure([process.execPath, script, folder, String(size)], { cwd: folder });
  if (cost.code !== 0) throw new Error(`no index was built:\n${cost.output}`);
  await rm(join(folder, '.cache'), { recursive: true });
  return cost;
}

async function benchOthers(
  documents: BenchCorpus['documents'],
  queries: BenchCorpus['queries'],
  folder: string,
) {
  const start = performance.now();
  await buildStock(documents, join(folder, 'pagefind'));
  const buildSeconds = (performance.now() - start) / 1000;
  await writeStockPage(folder);
  const cost = await measureFolder(folder, queries);
  const bytesPerDocument = (await sizeOf(join(folder, 'pagefind'), /pf_/)) / documents.length;
  return {
    stock: { ...cost, bytesPerDocument, buildSeconds },
    miniSearch: measureMiniSearch(documents, queries),
  };
}

/** A page with the global function that the measurement calls. */
async function writeOurPage(ours: string): Promise<void> {
  await mkdir(join(ours, 'code'), { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: join(ours, 'code'),
      emptyOutDir: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [code = ''] = (await readdir(join(ours, 'code'))).filter((file) => /\.m?js$/.test(file));
  await writeFile(join(ours, 'index.html'), pageOf(`import '/code/${code}';`));
}

async function writeStockPage(stock: string): Promise<void> {
  await writeFile(
    join(stock, 'index.html'),
    pageOf(`const pagefind = await import('/pagefind/pagefind.js');
globalThis.find = async (query) => {
  const { results } = await pagefind.search(query);
  const texts = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return texts.length;
};`),
  );
}

function pageOf(script: string): string {
  return `<!doctype html><html lang="ar"><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">${script}</script></html>`;
}

async function measureFolder(folder: string, queries: readonly string[]): Promise<ReaderCost> {
  const served = await serveSite(folder, 0);
  const browser = await launchBrowser();
  try {
    return await measureReader(browser, served.url, queries);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function sizeOf(folder: string, only = /./): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const counted = files.filter((file) => file.isFile() && only.test(file.name));
  const sizes = await Promise.all(
    counted.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function print({ size, ours, stock, ratio, miniSearch }: Awaited<ReturnType<typeof benchSize>>): void {
  console.log(`\n${size} briefings`);
  const row = (name: string, cost: Omit<typeof ours, 'buildMegabytes'>): void =>
    console.log(
      `  ${name.padEnd(10)} cold ${kb(cost.cold)} in ${cost.requests.toFixed(0)} requests, warm ${kb(cost.warm)}, p50 ${cost.p50.toFixed(1)} ms, p95 ${cost.p95.toFixed(1)} ms, ${kb(cost.bytesPerDocument)} a briefing, ${cost.results.toFixed(1)} results, built in ${cost.buildSeconds.toFixed(0)} s`,
    );
  row('ours', ours);
  console.log(`  its index was built within ${ours.buildMegabytes.toFixed(0)} MB`);
  if (stock === undefined || ratio === undefined || miniSearch === undefined) return;
  row('pagefind', stock);
  console.log(
    `  ratio      cold ${ratio.cold.toFixed(2)}, warm ${ratio.warm.toFixed(2)}, p95 ${ratio.p95.toFixed(2)}`,
  );
  console.log(`  minisearch ${kb(miniSearch.bytes)} at once, p95 ${miniSearch.p95.toFixed(1)} ms`);
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

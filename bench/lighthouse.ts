import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { ingest } from '../src/pipeline/run.ts';
import { publish } from '../src/site/publish.ts';
import { serveSite } from '../src/site/serve.ts';
import { layOutTestArchive } from '../tests/articles/archive.ts';
import { launchBrowser } from '../tests/site/browser.ts';

/** An archive with a page of each kind in it. */
interface Subject {
  readonly name: string;
  readonly layOut: (root: string) => Promise<void>;
  readonly pages: readonly (readonly [kind: string, path: string])[];
}

const project = join(import.meta.dirname, '..');

const SUBJECTS: readonly Subject[] = [
  {
    name: 'first article',
    layOut: (root) => cp(join(project, 'content'), join(root, 'content'), { recursive: true }),
    pages: [
      ['home', '/'],
      ['briefing', '/b/000-5dec121a016646a4'],
      ['dossier', '/places/algeria'],
      ['index', '/places'],
      ['search', '/search'],
    ],
  },
  {
    name: 'test articles',
    layOut: async (root) => {
      await layOutTestArchive(root);
      await ingest({ root });
    },
    // The briefings are the longest and one with Latin letters.
    pages: [
      ['home', '/'],
      ['briefing', '/b/long-forum'],
      ['briefing, Latin', '/b/mixed-french'],
      ['dossier', '/places/algeria'],
      ['index', '/places'],
      ['archive', '/archive'],
      ['search', '/search'],
    ],
  },
];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;
/** What every page should reach in every category. */
const GOAL = 98;

/**
 * Let Lighthouse judge the sites of the first article and of the test articles as a slow phone would load them: its
 * standard preset, the median of three runs. Prints a table each, and below it what keeps a page from full marks.
 */
export async function benchLighthouse(): Promise<void> {
  for (const subject of SUBJECTS) await judge(subject);
}

async function judge({ name, layOut, pages }: Subject): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-lighthouse-'));
  await layOut(root);
  const out = join(root, 'dist');
  if ((await publish({ root, out })) !== 0) throw new Error('The site could not be built.');
  const served = await serveSite(out, 0);
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const lost = new Set<string>();
  try {
    console.log(`\n${row([name, ...CATEGORIES])}`);
    for (const [kind, path] of pages) {
      const scores = await medianScores(served.url + path.slice(1), port, lost);
      console.log(row([kind, ...scores.map(String)]));
    }
    console.log(
      `\nEvery figure should be ${GOAL} or more. Audits without full marks: ${[...lost].sort().join(', ') || 'none'}.`,
    );
  } finally {
    await browser.close();
    await served.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function medianScores(address: string, port: number, lost: Set<string>): Promise<readonly number[]> {
  const runs: (readonly number[])[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (result === undefined) throw new Error(`Lighthouse could not load ${address}.`);
    const { categories, audits } = result.lhr;
    runs.push(CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)));
    for (const { id, score, scoreDisplayMode } of Object.values(audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative') lost.add(id);
    }
  }
  return CATEGORIES.map(
    (_, i) => runs.map((scores) => scores[i] ?? 0).sort((a, b) => a - b)[(RUNS - 1) / 2] ?? 0,
  );
}

/** A port of this machine that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(16))).join('');
}

import { spawnSync } from 'node:child_process';
import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { listSeeds } from '../../src/pipeline/read/seeds.ts';
import { EXTRACTOR_VERSION } from '../../src/pipeline/version.ts';
import { listFiles } from '../../src/pipeline/write/archive-files.ts';
import { inWords } from './words.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly state: 'good' | 'notice' | 'bad';
  readonly what: string;
  /** What to do about it, where something is. */
  readonly todo?: string;
}

const project = join(import.meta.dirname, '..', '..');
const GIGABYTE = 1e9;
const OLDEST_NODE = 24;

/** Look at everything that an archive needs to be worked on, from the machine to the articles. */
export async function examine(root: string): Promise<readonly Finding[]> {
  return [
    findNode(),
    await findPackages(),
    await findDisk(root),
    findTerminal(),
    ...findGit(root),
    await findArchive(root),
  ];
}

function findNode(): Finding {
  const what = inWords('Node {version}, on {platform}', {
    version: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  });
  return Number.parseInt(process.versions.node, 10) >= OLDEST_NODE
    ? { state: 'good', what }
    : {
        state: 'bad',
        what,
        todo: inWords('Run this by npm: npm run doctor. If it says the same then, run npm ci.'),
      };
}

/** npm leaves a copy of the lockfile where it installed: what differs was changed since. */
async function findPackages(): Promise<Finding> {
  const wanted = await readVersions(join(project, 'package-lock.json'));
  const there = await readVersions(join(project, 'node_modules', '.package-lock.json'));
  const stale = [...there].filter(([name, version]) => wanted.get(name) !== version);
  if (there.size > 0 && stale.length === 0)
    return {
      state: 'good',
      what: inWords('{count} packages, as the lockfile has them', { count: there.size }),
    };
  const what =
    there.size === 0
      ? inWords('Packages are not installed')
      : inWords('{count} packages are not those of the lockfile', { count: stale.length });
  return { state: 'bad', what, todo: inWords('Run npm ci.') };
}

async function readVersions(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { version?: string }> };
  return new Map(
    Object.entries(packages).flatMap(([name, { version }]) => (name && version ? [[name, version]] : [])),
  );
}

async function findDisk(root: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(root);
  const free = (bavail * bsize) / GIGABYTE;
  const what = inWords('{free} GB free on the disk of the archive', { free: free.toFixed(1) });
  return free >= 1
    ? { state: 'good', what }
    : { state: 'bad', what, todo: inWords('Make room: a build of 10,000 articles takes about a gigabyte.') };
}

function findTerminal(): Finding {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const encoding = LC_ALL || LC_CTYPE || LANG || '?';
  if (process.platform === 'win32' || /utf-?8/i.test(encoding))
    return { state: 'good', what: inWords('Terminal in {encoding}', { encoding }) };
  return {
    state: 'notice',
    what: inWords('The terminal does not say that it shows UTF-8 ({encoding})', { encoding }),
    todo: inWords('If Arabic looks broken in it, set LANG=C.UTF-8; the files themselves are not concerned.'),
  };
}

function findGit(root: string): readonly Finding[] {
  const version = git(root, '--version');
  if (version === undefined)
    return [{ state: 'bad', what: inWords('There is no git'), todo: inWords('Install git: git-scm.com.') }];
  const changed = git(root, 'status', '--porcelain', '--', 'seeds', 'content');
  if (changed === undefined) {
    return [
      {
        state: 'notice',
        what: inWords('The archive is in no git repository'),
        todo: inWords('Run git init: the history keeps what people correct.'),
      },
    ];
  }
  const conflicts = changed.split('\n').filter((line) => /^(?:UU|AA|DU|UD)/.test(line));
  const count = changed === '' ? 0 : changed.split('\n').length;
  return [
    { state: 'good', what: version },
    conflicts.length > 0
      ? {
          state: 'bad',
          what: inWords('{count} files are in a git conflict', { count: conflicts.length }),
          todo: inWords('Settle them, then run git add and git commit.'),
        }
      : count === 0
        ? { state: 'good', what: inWords('Everything in seeds/ and content/ is committed') }
        : {
            state: 'notice',
            what: inWords('{count} files in seeds/ and content/ are not committed', { count }),
            todo: inWords('Commit a seed together with its briefing.'),
          },
  ];
}

function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

async function findArchive(root: string): Promise<Finding> {
  const { seeds, messages } = await listSeeds(root);
  const briefings = (await listFiles(root, 'content/briefings')).filter((name) =>
    name.endsWith('.mdx'),
  ).length;
  const what = inWords('{seeds} seeds, {briefings} briefings; extractor {version}', {
    seeds: seeds.length,
    briefings,
    version: EXTRACTOR_VERSION,
  });
  const faults = messages.filter(({ fatal }) => fatal === true).length;
  if (faults > 0)
    return {
      state: 'bad',
      what,
      todo: inWords('{count} files in seeds/ cannot be used: npm run ingest says why.', { count: faults }),
    };
  return briefings < seeds.length
    ? { state: 'notice', what, todo: inWords('Run npm run ingest.') }
    : { state: 'good', what };
}

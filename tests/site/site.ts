import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeCopy } from '../../src/offline/copy/write-copy.ts';
import type { writeBeside } from '../../src/site/beside/write-beside.ts';
import type { siteAddress } from '../../src/site/site-address.ts';

export const PROJECT = join(import.meta.dirname, '..', '..');
const FIXTURE = join(import.meta.dirname, 'fixture');

/** What a project has for the step after its pages. */
interface Beside {
  readonly writeBeside: typeof writeBeside;
}

/** What a project has for knowing its address. */
interface Address {
  readonly siteAddress: typeof siteAddress;
}

/** A fresh copy of the fixture archive, in a folder of its own. */
export async function copyFixture(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-site-'));
  cpSync(join(FIXTURE, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

/** A copy of the project's code in another folder, for builds with other settings. */
export async function copyProject(): Promise<string> {
  const project = join(await mkdtemp(join(tmpdir(), 'mujaz-copy-')), 'elsewhere');
  mkdirSync(project);
  for (const name of [
    'src',
    'docs',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
  return project;
}

export interface BuildOptions {
  readonly out?: string;
  readonly base?: string;
  readonly isForced?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The project's folder, when it is a copy. */
  readonly project?: string;
}

/** Build the site of an archive, to `dist` in it unless said otherwise. */
export async function build(
  root: string,
  { out = join(root, 'dist'), base = '/', isForced = false, env = {}, project = PROJECT }: BuildOptions = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const child = spawn(process.execPath, [astro, 'build', ...(isForced ? ['--force'] : [])], {
    cwd: project,
    env: {
      ...inheritedEnv(),
      MUJAZ_ROOT: root,
      MUJAZ_OUT: out,
      MUJAZ_BASE: base,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  if (code === 0) {
    // The copy's own code, for its settings may be others.
    const beside = (await import(join(project, 'src/site/beside/write-beside.ts'))) as Beside;
    const place = (await import(join(project, 'src/site/site-address.ts'))) as Address;
    const address = place.siteAddress({ ...env, MUJAZ_BASE: base });
    await beside.writeBeside({ root, out, cache: join(root, '.cache', 'site') }, address);
    await writeCopy(out, base);
  }
  return { code, output };
}

/** The environment without what Vitest adds to it: Vite would take its BASE_URL for the site's. */
function inheritedEnv(): NodeJS.ProcessEnv {
  const added = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST'];
  const isOwn = (name: string): boolean => !added.includes(name) && !name.startsWith('VITEST');
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isOwn(name)));
}

/** Every file of a folder with its bytes, by path. */
export function bytesOf(folder: string): ReadonlyMap<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]));
}

/** Addresses of the pages of a built site, as links write them. */
export function pagesOf(folder: string): readonly string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|\/)index\.html$|\.html$/, '')}`)
    .sort();
}

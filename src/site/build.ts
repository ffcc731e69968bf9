import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outputDay } from '../briefing/publication.ts';

/** Which archive to build, and where to. */
export interface SiteTarget {
  /** Folder that holds `content/`. */
  readonly root: string;
  /** Folder that the site is written to. */
  readonly out: string;
  /** Render everything anew, also what has not changed. */
  readonly isForced?: boolean;
  /** The day that the site is made for, YYYY-MM-DD: an embargo that ends later holds back. */
  readonly day?: string;
}

/**
 * Build the site of an archive with Astro, in a process of its own: Astro keeps state that must not leak
 * from one build into the next.
 *
 * @returns the exit code of the build; its output goes to this process's
 */
export function buildSite({
  root,
  out,
  isForced = false,
  day = outputDay(process.env),
}: SiteTarget): Promise<number> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const project = join(import.meta.dirname, '..', '..');
  // Vitest sets BASE_URL for itself, and Vite would take it for the site's base.
  const { BASE_URL: _, ...environment } = process.env;
  // Node calls its SQLite, which writes the data file, experimental at every start.
  const node = ['--disable-warning=ExperimentalWarning', astro];
  const build = spawn(process.execPath, [...node, 'build', ...(isForced ? ['--force'] : [])], {
    cwd: project,
    stdio: 'inherit',
    env: { ...environment, MUJAZ_ROOT: root, MUJAZ_OUT: out, MUJAZ_DATE: day, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (code) => resolve(code ?? 1));
  });
}

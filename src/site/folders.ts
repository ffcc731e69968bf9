import { join, resolve } from 'node:path';

/** Folders that a build reads and writes. */
export interface Folders {
  /** The archive: the folder that holds `content/`. */
  readonly root: string;
  /** The finished site. */
  readonly out: string;
  /** What a build keeps for the next one. Safe to delete. */
  readonly cache: string;
}

/**
 * The folders of this build. `MUJAZ_ROOT` names another archive than the project's own and `MUJAZ_OUT`
 * another output folder; the cache lies in the archive, so that archives never share one.
 */
export function foldersOf(env: Readonly<Record<string, string | undefined>>, project: string): Folders {
  const root = resolve(project, env['MUJAZ_ROOT'] ?? '.');
  const out = resolve(project, env['MUJAZ_OUT'] ?? join(root, 'dist'));
  return { root, out, cache: join(root, '.cache', 'site') };
}

/** The folders of the build that is running; Astro runs in the project's folder. */
export function currentFolders(): Folders {
  return foldersOf(process.env, process.cwd());
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followMoves, type Gone, MOVED, readGone, WITHDRAWN } from '../briefing/gone.ts';
import { briefingPath } from './paths.ts';

/** The page of a briefing that is no longer there. */
export interface GonePage {
  readonly id: string;
  /** Id of the briefing that it became. */
  readonly to?: string;
  /** Why and when it was withdrawn. */
  readonly withdrawn?: { readonly date: string; readonly reason: string };
}

/**
 * The pages of the briefings of an archive that are no longer there: one that was renamed leads to where it is now,
 * one that was withdrawn says why. What leads nowhere has no page; `npm run check` tells it.
 *
 * @param shown ids of the briefings that the site shows
 */
export function gonePages(root: string, shown: ReadonlySet<string>): readonly GonePage[] {
  const { moved, withdrawn } = readGoneFiles(root);
  const tombstones = Object.entries(withdrawn).map(([id, why]) => ({ id, withdrawn: why }));
  const redirects = Object.keys(moved).flatMap((id) => {
    const to = followMoves(id, moved);
    return to !== undefined && (shown.has(to) || withdrawn[to] !== undefined) ? [{ id, to }] : [];
  });
  const pages: readonly GonePage[] = [...tombstones, ...redirects];
  const first = new Map([...pages].reverse().map((page) => [page.id, page]));
  return [...first.values()].filter(({ id }) => !shown.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Redirects as Netlify and Cloudflare Pages read them from `_redirects`: the old address, the new one, the status.
 *
 * @param base path that the site is served under, with slashes at both ends
 * @example redirectLines([{ id: 'old', to: 'new' }], '/') // '/b/old /b/new 301\n'
 */
export function redirectLines(pages: readonly GonePage[], base: string): string {
  const at = (id: string): string => base.replace(/\/$/, '') + briefingPath(id);
  return pages.flatMap(({ id, to }) => (to === undefined ? [] : [`${at(id)} ${at(to)} 301\n`])).join('');
}

function readGoneFiles(root: string): Gone {
  return readGone({ moved: readIfThere(join(root, MOVED)), withdrawn: readIfThere(join(root, WITHDRAWN)) });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

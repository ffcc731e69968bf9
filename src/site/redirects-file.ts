import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MOVED } from '../briefing/gone.ts';
import { currentFolders } from './folders.ts';
import { gonePages, redirectLines } from './gone-pages.ts';
import { readPublished } from './published.ts';

/**
 * Writes `_redirects` beside the pages, with which Netlify and Cloudflare Pages answer for renamed briefings; other
 * hosts have the pages themselves, which lead on. An archive without renames has none.
 */
export function redirectsFile(): AstroIntegration {
  let base = '/';
  return {
    name: 'redirects-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const { root, cache } = currentFolders();
        if (!existsSync(join(root, MOVED))) return;
        const shown = new Set(readPublished(cache).map(({ id }) => id));
        const lines = redirectLines(gonePages(root, shown), base);
        if (lines !== '') writeFileSync(join(fileURLToPath(dir), '_redirects'), lines);
      },
    },
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { currentFolders } from '../folders.ts';
import { briefingFilePath, briefingPath } from '../paths.ts';
import { keptDigests, readRendered } from '../rendered.ts';
import { briefingFiles } from './briefing-files.ts';

/**
 * Writes what stands beside each briefing's page, once the pages are built. As pages of the site's router these files
 * would take ten times as long.
 */
export function filesBeside(): AstroIntegration {
  let place: Pick<AstroConfig, 'site' | 'base'> = { site: undefined, base: '/' };
  return {
    name: 'files-beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = config;
      },
      'astro:build:done': ({ dir }) => {
        const { root, cache } = currentFolders();
        for (const digest of keptDigests(cache)) {
          const rendered = readRendered(cache, digest);
          const address = addressOf(place, briefingPath(rendered.id));
          for (const { ending, content } of briefingFiles(rendered, { root, address })) {
            const file = join(fileURLToPath(dir), briefingFilePath(rendered.id, ending));
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, content);
          }
        }
      },
    },
  };
}

function addressOf({ site, base }: Pick<AstroConfig, 'site' | 'base'>, path: string): string | undefined {
  return site === undefined ? undefined : new URL(base.replace(/\/$/, '') + path, site).href;
}

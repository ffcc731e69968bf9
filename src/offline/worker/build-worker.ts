import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classicScript } from '../bundle/classic-script.ts';
import { WORKER_FILE } from '../site-files.ts';

/** Writes the service worker into the built site. It has no content of the site in it, so it changes with its code alone. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'mujaz-service-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const code = await classicScript(join(import.meta.dirname, 'worker.ts'));
        await writeFile(join(fileURLToPath(dir), WORKER_FILE), code);
      },
    },
  };
}

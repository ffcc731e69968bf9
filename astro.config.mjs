import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { serviceWorker } from './src/offline/worker/build-worker.ts';
import { foldersOf } from './src/site/folders.ts';
import { originNotice } from './src/site/origin-notice.ts';
import { redirectsFile } from './src/site/redirects-file.ts';
import { siteAddress } from './src/site/site-address.ts';

const { out, cache } = foldersOf(process.env, import.meta.dirname);
const { origin, base } = siteAddress(process.env);

export default defineConfig({
  ...(origin !== undefined && { site: origin }),
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'never',
  // Several pages at once, for each waits for the disk several times.
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 8 },
  // The default, 'jsx', glues Arabic words that stand in elements on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), redirectsFile(), originNotice(), serviceWorker()],
  // Texts appear as they were written: no curly quotes, no links that nobody made.
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  devToolbar: { enabled: false },
  // The content security policy lets no inline code or data through.
  vite: { build: { assetsInlineLimit: 0 } },
  experimental: { incrementalBuild: true },
});

import { join } from 'node:path';
import type { ArchiveFacts } from '../archive-facts.ts';
import { withDownloads } from '../downloads-html.ts';
import { OFFLINE_PAGE, readSiteFile, type SiteFiles } from '../site-files.ts';
import { classicScript } from './classic-script.ts';
import { colophonHtml } from './colophon.ts';
import { diskPage } from './disk-page.ts';
import { firstIndexFiles } from './first-index-files.ts';
import type { Resolver } from './relative-address.ts';
import { fileOfAddress } from './relative-address.ts';
import { relativeStyles } from './style-sheet.ts';
import { rewriteTags } from './tags.ts';

/** A file of a bundle. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The page that searches. */
const SEARCH_PAGE = 'search.html';
const LOADER = '_astro/disk-loader.js';
const encoder = new TextEncoder();

/** Files that pages fetch: on a disk, scripts hold them. */
const FETCHED = /^pagefind\//;
/** What only hosts and their visitors' programs read. */
const HOSTED =
  /^b\/[^/]+\.png$|^(?:404\.html|robots\.txt|sitemap.*\.xml|_headers|_redirects|manifest\.webmanifest)$/;

/**
 * The site as a folder that opens by double click: every page with every link, fonts, filters and the same search,
 * without a server. Same site, same bytes.
 *
 * @throws Error when a script of the site cannot be bundled
 */
export async function* diskFolder(site: SiteFiles, facts: ArchiveFacts): AsyncGenerator<BundleFile> {
  const resolver: Resolver = { base: site.base, files: new Set(site.paths) };
  const text = async (path: string): Promise<string> => (await readSiteFile(site, path)).toString('utf8');
  const extra = { loader: LOADER, colophon: colophonHtml(facts) };
  const beforehand = await firstIndexFiles(site);
  const modules = new Set<string>();
  for (const path of site.paths) {
    if (HOSTED.test(path) || path.endsWith('.js')) continue;
    const bytes = await readSiteFile(site, path);
    if (path.endsWith('.html')) {
      const built = bytes.toString('utf8');
      // What bundles there are is no part of any.
      const html = path === OFFLINE_PAGE ? withDownloads(built) : built;
      for (const module of modulesOf(html, resolver)) modules.add(module);
      yield {
        path,
        bytes: encoder.encode(
          diskPage(html, path, resolver, path === SEARCH_PAGE ? { ...extra, beforehand } : extra),
        ),
      };
    } else if (path.endsWith('.css')) {
      yield { path, bytes: encoder.encode(relativeStyles(await text(path), path, resolver)) };
    } else {
      const isFetched = FETCHED.test(path);
      yield isFetched
        ? { path: `${path}.js`, bytes: encoder.encode(scriptOf(path, bytes)) }
        : { path, bytes };
    }
  }
  for (const path of [...modules].sort()) {
    yield { path, bytes: encoder.encode(await classicScript(join(site.folder, path))) };
  }
  const loader = await classicScript(join(import.meta.dirname, 'disk-loader.ts'));
  yield { path: LOADER, bytes: encoder.encode(loader) };
}

function scriptOf(path: string, bytes: Buffer): string {
  return `mujazFile(${JSON.stringify(path)},"${bytes.toString('base64')}")`;
}

/** The modules that a page runs. */
function modulesOf(html: string, site: Resolver): readonly string[] {
  const found: string[] = [];
  rewriteTags(html, ({ name, attributes }) => {
    const source = attributes.get('src');
    if (name === 'script' && attributes.get('type') === 'module' && source !== undefined) {
      found.push(fileOfAddress(source, site) ?? source);
    }
    return undefined;
  });
  return found;
}

import type { SiteFiles } from '../site-files.ts';

/** The site as its addresses are resolved in. */
export type Resolver = Pick<SiteFiles, 'base'> & { readonly files: ReadonlySet<string> };

/**
 * The file that an address of a site leads to.
 *
 * @returns undefined for what lies elsewhere, and for a place in the page itself; a page that does not exist keeps its name
 * @example fileOfAddress('/archive/b/x?q=1#s2', { base: '/archive/', files }) // 'b/x.html'
 */
export function fileOfAddress(address: string, { base, files }: Resolver): string | undefined {
  const path = address.replace(/[?#][\s\S]*$/, '');
  // A place in the page itself: under the root of a host, no path is no home page.
  if (path === '') return undefined;
  if (`${path}/` === base) return 'index.html';
  if (!path.startsWith(base) || path.startsWith('//')) return undefined;
  const inside = decodePath(path.slice(base.length)).replace(/\/$/, '');
  if (inside === '') return 'index.html';
  if (files.has(inside)) return inside;
  const page = [`${inside}.html`, `${inside}/index.html`].find((file) => files.has(file));
  return page ?? `${inside}.html`;
}

/**
 * Make an address of a site one that is relative to a file of it, and that names a file: disks know no index pages
 * and no missing endings.
 *
 * @param from path of the file that the address stands in
 * @example relativeAddress('/places/mali#top', 'b/x.html', site) // '../places/mali.html#top'
 */
export function relativeAddress(address: string, from: string, site: Resolver): string {
  const file = fileOfAddress(address, site);
  if (file === undefined) return address;
  const [rest = ''] = /[?#][\s\S]*$/.exec(address) ?? [];
  return rootFrom(from) + file.split('/').map(encodeURIComponent).join('/') + rest;
}

/** The way from a file to the root of its site, with a slash at the end. */
export function rootFrom(path: string): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** A path that is no right percent-encoding is taken as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Where this page's site begins, with a slash at the end. A copy of the site that is opened from a disk has no
 * base: each of its pages says on `<html data-root>` how it gets to the root.
 */
export function siteRoot(): string {
  const base = import.meta.env?.BASE_URL?.replace(/\/?$/, '/') ?? '/';
  return document.documentElement.dataset['root'] ?? base;
}

/**
 * The address of a page of the site. Hosts find `b/x.html` under `b/x`, disks do not: there the page names the
 * ending on `<html data-page-end>`.
 *
 * @param path from the root, without a slash before it
 */
export function pageAddress(path: string): string {
  return `${siteRoot()}${path}${document.documentElement.dataset['pageEnd'] ?? ''}`;
}

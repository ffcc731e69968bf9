import { type Resolver, relativeAddress } from './relative-address.ts';

/**
 * Make the addresses in a style sheet of the site relative to it.
 *
 * @example relativeStyles('a{src:url(/x.woff2)}', '_astro/a.css', site) // 'a{src:url(../x.woff2)}'
 */
export function relativeStyles(css: string, path: string, site: Resolver): string {
  return css.replace(
    /url\(\s*(["']?)([^"')]+)\1\s*\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, path, site)}${quote})`,
  );
}

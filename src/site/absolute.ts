import { link } from './link.ts';

/**
 * The full address of a path of this site, as feeds, sitemaps and whoever shares a page need it.
 *
 * @param path one of `paths.ts`
 * @returns undefined while neither the settings nor MUJAZ_ORIGIN say where the site will live
 * @example absolute('/places/algeria') // 'https://example.org/archive/places/algeria'
 */
export function absolute(path: string): string | undefined {
  return addressOf(link(path));
}

/**
 * The full address of something that a link already leads to.
 *
 * @param href a path with the base before it
 */
export function addressOf(href: string): string | undefined {
  const origin = import.meta.env.SITE;
  return origin === undefined ? undefined : new URL(href, origin).href;
}

/** The full address where the origin is known, otherwise the address from the site's root. */
export function bestAddress(path: string): string {
  return absolute(path) ?? link(path);
}

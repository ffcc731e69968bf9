import { settings } from '../site.config.ts';

/** Where a built site lives. */
export interface SiteAddress {
  /** As `https://example.org`; undefined while that is not known. */
  readonly origin: string | undefined;
  /** Path that it is served under, as `/archive/`. */
  readonly base: string;
}

/** Where the site will live: what MUJAZ_ORIGIN and MUJAZ_BASE say, unless it is empty, comes before the settings. */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  return { origin: env['MUJAZ_ORIGIN'] || settings.origin, base: env['MUJAZ_BASE'] || settings.base };
}

/**
 * The address of a path from the root of its host. Pages use `link`.
 *
 * @example linkAt({ origin: undefined, base: '/archive/' }, '/data') // '/archive/data'
 */
export function linkAt({ base }: SiteAddress, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/** The full address of a path, where the origin is known. Pages use `absolute`. */
export function absoluteAt(address: SiteAddress, path: string): string | undefined {
  return address.origin === undefined ? undefined : new URL(linkAt(address, path), address.origin).href;
}

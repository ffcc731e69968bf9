import { THEME_SCRIPT_SOURCE } from './theme-script.ts';

/**
 * What a page may load and run: its own styles, fonts, images and scripts; nothing inline but the theme
 * script, and nothing from anywhere else.
 *
 * @param needs.requests a script of the page requests files of this site
 */
export function contentSecurityPolicy(needs: { readonly requests: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${THEME_SCRIPT_SOURCE}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    ...(needs.requests ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

import { THEME_SCRIPT_SOURCE } from './theme-script.ts';

/**
 * What a page may load and run: its own styles, fonts, images and scripts; nothing inline but the theme
 * script, and nothing from anywhere else. Its scripts may request files of this site and work beside it, and so may who judges a page from
 * within it, such as Lighthouse.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${THEME_SCRIPT_SOURCE}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

import { THEME_SCRIPT_SOURCE } from './theme-script.ts';

/**
 * What a page may load and run: its own styles, fonts, images and scripts; nothing inline but the theme
 * script, and nothing from anywhere else.
 *
 * @param needs.search the page runs Pagefind: WebAssembly, a worker, and requests for the index
 */
export function contentSecurityPolicy(needs: { readonly search: boolean }): string {
  const scripts = ["script-src 'self'", THEME_SCRIPT_SOURCE, ...(needs.search ? ["'wasm-unsafe-eval'"] : [])];
  return [
    "default-src 'none'",
    scripts.join(' '),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    ...(needs.search ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

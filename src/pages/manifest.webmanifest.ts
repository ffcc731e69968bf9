import { link } from '../site/link.ts';
import { HOME } from '../site/paths.ts';
import { settings } from '../site.config.ts';

/** Colours of the icon, and of the window before a page is painted: those of `tokens.css`. */
const ACCENT = '#0b5563';
const PAPER = '#fcfbf8';

/** What a browser needs to install the site like an application. */
export function GET(): Response {
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: link(`/${file}`),
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  return Response.json({
    id: link(HOME),
    name: `${settings.name}: ${settings.tagline}`,
    short_name: settings.name,
    description: settings.description,
    lang: 'ar',
    dir: 'rtl',
    start_url: link(HOME),
    scope: link(HOME),
    display: 'standalone',
    background_color: PAPER,
    theme_color: ACCENT,
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  });
}

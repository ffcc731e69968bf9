import type { AstroIntegration } from 'astro';

/** Says at the end of a build what the site lacks while nobody has told it where it will live. */
export function originNotice(): AstroIntegration {
  let isKnown = false;
  return {
    name: 'origin-notice',
    hooks: {
      'astro:config:done': ({ config }) => {
        isKnown = config.site !== undefined;
      },
      'astro:build:done': ({ logger }) => {
        if (isKnown) return;
        logger.warn(
          'The site does not know its address: feeds link from its root, and there is no sitemap, no canonical address and no OpenSearch description. Set `origin` in src/site.config.ts, or MUJAZ_ORIGIN.',
        );
      },
    },
  };
}

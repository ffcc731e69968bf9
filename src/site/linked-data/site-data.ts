import { settings } from '../../site.config.ts';
import { absolute, bestAddress } from '../absolute.ts';
import { HOME, SEARCH } from '../paths.ts';

type Node = Readonly<Record<string, unknown>>;

/** The archive as what its pages are part of. */
export function siteReference(): Node {
  return { '@type': 'WebSite', '@id': `${bestAddress(HOME)}#site`, name: settings.name };
}

/** The archive as a schema.org WebSite, which can be searched by address once the site has one. */
export function siteData(): Node {
  const search = absolute(SEARCH);
  return {
    ...siteReference(),
    url: bestAddress(HOME),
    description: settings.description,
    inLanguage: 'ar',
    ...(search !== undefined && {
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

import { settings } from '../../site.config.ts';
import { absolute } from '../absolute.ts';
import { OPEN_SEARCH, SEARCH } from '../paths.ts';
import { xml, xmlDocument } from './xml.ts';

const SHORT_NAME_LENGTH = 16;

/**
 * The OpenSearch 1.1 description, with which a browser searches the archive from its address bar.
 *
 * @returns undefined while the site has no address: templates must be absolute
 */
export function openSearchDescription(): string | undefined {
  const search = absolute(SEARCH);
  if (search === undefined) return undefined;
  return xmlDocument(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, settings.name.slice(0, SHORT_NAME_LENGTH)),
      xml('Description', {}, settings.description.slice(0, 1024)),
      xml('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
      xml('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(OPEN_SEARCH),
      }),
      xml('Language', {}, 'ar'),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}

import type { Citation } from './citation.ts';

/** A meta element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The citation as the meta elements that Zotero, Google Scholar and library software read: Highwire's, Dublin Core's and
 * PRISM's. Its kind is that of the RIS and CSL files; untold, a reference manager takes it for an article of a scholarly
 * journal. The publication stands in PRISM's field, or it would be taken from DC.source, which is an address.
 */
export function citationTags({
  title,
  author,
  publisher,
  date,
  address,
  original,
  archive,
}: Citation): readonly MetaTag[] {
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', author],
    ['citation_publisher', publisher ?? archive],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_language', 'ar'],
    ['citation_fulltext_html_url', address],
    ['DC.type', publisher === undefined ? 'webpage' : 'newspaperArticle'],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.publisher', publisher ?? archive],
    ['DC.date', date],
    ['DC.language', 'ar'],
    ['DC.identifier', address],
    ['DC.source', original],
    ['prism.publicationName', publisher ?? archive],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

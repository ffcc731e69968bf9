import type { Page } from 'playwright-core';

/** What Zotero would save of a page; absent is what it finds nowhere. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly date: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly publisher: string | undefined;
  readonly abstractNote: string | undefined;
  readonly language: string | undefined;
  readonly url: string;
}

/** Item types of Zotero that a page could name itself by. */
const ITEM_TYPES = ['blogPost', 'journalArticle', 'magazineArticle', 'newspaperArticle', 'report', 'webpage'];

/**
 * Read the meta elements of a page as Zotero's translators "Embedded Metadata" and "RDF" do, field by field in their
 * order of preference: Highwire's names first, then the vocabularies that each field is looked for in.
 *
 * The kind of item is the trap: `og:type` counts only as `website`, `DC.type` only when it is one of Zotero's; without
 * either, a page with `citation_title` is an article of a scholarly journal.
 */
export async function zoteroItem(page: Page): Promise<ZoteroItem> {
  const pairs = await page.$$eval('head meta[content]', (all) =>
    all.map((meta): [string, string] => [
      (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').replace(/[.:_]/, ':').toLowerCase(),
      meta.getAttribute('content') ?? '',
    ]),
  );
  const every = (name: string) => pairs.flatMap(([key, value]) => (key === name && value ? [value] : []));
  const first = (...names: readonly string[]) => names.flatMap(every)[0];
  const stated = first('dc:type', 'dcterms:type');
  const guess = first('citation:title') === undefined ? 'webpage' : 'journalArticle';
  const known = ITEM_TYPES.find((type) => type === stated) ?? guess;
  const authors = every('citation:author');
  return {
    itemType: first('og:type') === 'website' ? 'webpage' : known,
    title: first('citation:title', 'dc:title', 'dcterms:title', 'og:title'),
    creators: authors.length > 0 ? authors : every('dc:creator'),
    date: first('citation:date', 'citation:publication_date', 'article:published_time', 'dc:date'),
    publicationTitle: first('citation:journal_title', 'prism:publicationname', 'dc:source', 'og:site_name'),
    publisher: first('citation:publisher', 'dc:publisher'),
    abstractNote: first('citation:abstract', 'og:description', 'dcterms:abstract', ':description'),
    language: first('citation:language', 'dc:language'),
    url: first('citation:public_url', 'og:url', 'citation:fulltext_html_url') ?? page.url(),
  };
}

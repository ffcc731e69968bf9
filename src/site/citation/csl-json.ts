import type { Citation } from './citation.ts';

/** A citation as a list of one CSL-JSON item, which Zotero, Pandoc and citeproc read. */
export function cslJsonOf({
  id,
  title,
  author,
  publisher,
  date,
  address,
  original,
  archive,
}: Citation): string {
  const item = {
    id,
    type: publisher === undefined ? 'webpage' : 'article-newspaper',
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { 'container-title': publisher }),
    ...(date !== undefined && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(address !== undefined && { URL: address }),
    ...(original !== undefined && { note: original }),
    archive,
    language: 'ar',
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

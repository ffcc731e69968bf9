import { offlineStrings } from '../../../strings/offline.ts';
import type { ArchiveFacts } from '../../archive-facts.ts';
import { colophonHtml, escapeHtml } from '../colophon.ts';

/** A document of a book. */
export interface BookPage {
  /** Path in the book, ending in `.xhtml`. */
  readonly path: string;
  readonly title: string;
  /** What stands in its body, as XML. */
  readonly body: string;
}

/** Part of a table of contents: a page, a heading above others, or both. */
export interface Entry {
  readonly title: string;
  readonly path?: string;
  readonly entries?: readonly Entry[];
}

export const STYLES_FILE = 'book.css';
export const NAV_FILE = 'nav.xhtml';

/** A document of the book, right to left. */
export function printPage({ path, title, body }: BookPage): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" dir="rtl">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${up}${STYLES_FILE}"/></head>
<body>${body}</body>
</html>
`;
}

/** The table of contents as a document. */
export function navPage(entries: readonly Entry[]): BookPage {
  const title = offlineStrings.book.contents;
  const body = `<nav epub:type="toc" id="toc"><h1>${title}</h1>${listOf(entries)}</nav>`;
  return { path: NAV_FILE, title, body };
}

/** The first page: what the book is. */
export function titlePage(facts: ArchiveFacts): BookPage {
  const body = `<h1>${escapeHtml(facts.name)}</h1>${colophonHtml(facts)}`;
  return { path: 'title.xhtml', title: facts.name, body };
}

function listOf(entries: readonly Entry[]): string {
  const items = entries.map(({ title, path, entries: inner = [] }) => {
    const name = escapeHtml(title);
    const head = path === undefined ? `<span>${name}</span>` : `<a href="${encodeURI(path)}">${name}</a>`;
    return `<li>${head}${inner.length === 0 ? '' : listOf(inner)}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

/** `package.opf`: what the book is, its files, and their order. */
export function printPackage(facts: ArchiveFacts, pages: readonly BookPage[]): string {
  const item = ({ path }: BookPage, i: number): string => {
    const properties = [
      ...(path === NAV_FILE ? ['nav'] : []),
      ...(pages[i]?.body.includes('<svg ') === true ? ['svg'] : []),
    ];
    const said = properties.length === 0 ? '' : ` properties="${properties.join(' ')}"`;
    return `<item id="p${i}" href="${encodeURI(path)}" media-type="application/xhtml+xml"${said}/>`;
  };
  const { name, date, version, licence, newest } = facts;
  const about = [
    `<dc:identifier id="id">urn:mujaz:${version}</dc:identifier>`,
    `<dc:title>${escapeHtml(name)}</dc:title>`,
    '<dc:language>ar</dc:language>',
    ...(date === undefined ? [] : [`<dc:date>${date}</dc:date>`]),
    ...(licence === undefined ? [] : [`<dc:rights>${escapeHtml(licence)}</dc:rights>`]),
    ...(newest === undefined ? [] : [`<dc:source>${escapeHtml(newest)}</dc:source>`]),
    `<meta property="dcterms:modified">${wholeDate(date)}T00:00:00Z</meta>`,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ar" dir="rtl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${about.join('')}</metadata>
<manifest><item id="css" href="${STYLES_FILE}" media-type="text/css"/>${pages.map(item).join('')}</manifest>
<spine page-progression-direction="rtl">${pages.map((_, i) => `<itemref idref="p${i}"/>`).join('')}</spine>
</package>
`;
}

/** A date as books have to have one: the first day of what is not known closer, and no clock where nothing is known. */
function wholeDate(date = '1980'): string {
  return `${date}-01-01`.slice(0, '0000-00-00'.length);
}

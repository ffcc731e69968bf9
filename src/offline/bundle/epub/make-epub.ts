import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArchiveFacts } from '../../archive-facts.ts';
import { readSiteFile, type SiteFiles } from '../../site-files.ts';
import type { BundleFile } from '../disk-folder.ts';
import { bundleName } from '../make-file-bundle.ts';
import { fileOfAddress, relativeAddress } from '../relative-address.ts';
import { writeZip } from '../zip.ts';
import {
  type BookPage,
  type Entry,
  navPage,
  printPackage,
  printPage,
  STYLES_FILE,
  titlePage,
} from './book.ts';
import { contentsOf } from './contents.ts';
import { chapterOf } from './xhtml.ts';

/** Pages that are nothing without a browser, and those that the table of contents stands for. */
const NOT_IN_A_BOOK = /^(?:404|search|index|archive|offline)\.html$|^archive\//;

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * Write the archive as an EPUB 3 book, right to left: every briefing and dossier, with a table of contents by month and
 * by dossier. Same site, same bytes.
 *
 * @param folder where the book goes
 * @returns its path
 */
export async function makeEpub(site: SiteFiles, facts: ArchiveFacts, folder: string): Promise<string> {
  const out = join(folder, `${bundleName(facts)}.epub`);
  const chapters = await chaptersOf(site, facts);
  const contents = contentsOf(facts.briefings, chapters);
  const pages = [titlePage(facts), navPage(contents), ...inOrder(chapters, pathsOf(contents))];
  const css = await readFile(join(import.meta.dirname, STYLES_FILE));
  await writeZip(out, filesOf(facts, pages, css), ['mimetype']);
  return out;
}

/** The files of the book in their order, each printed when it is asked for: of a large archive not all fit at once. */
function* filesOf(facts: ArchiveFacts, pages: readonly BookPage[], css: Uint8Array): Generator<BundleFile> {
  yield { path: 'mimetype', bytes: Buffer.from('application/epub+zip') };
  yield { path: 'META-INF/container.xml', bytes: Buffer.from(CONTAINER) };
  yield { path: 'EPUB/package.opf', bytes: Buffer.from(printPackage(facts, pages)) };
  yield { path: `EPUB/${STYLES_FILE}`, bytes: css };
  for (const page of pages) yield { path: `EPUB/${page.path}`, bytes: Buffer.from(printPage(page)) };
}

/** All that a table of contents leads to, in its order. */
function pathsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ path, entries = [] }) => [
    ...(path === undefined ? [] : [path]),
    ...pathsOf(entries),
  ]);
}

/** Pages in the order of the table of contents, and what it does not name after them. */
function inOrder(pages: readonly BookPage[], paths: readonly string[]): readonly BookPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const named = new Set(paths.flatMap((path) => byPath.get(path) ?? []));
  return [...named, ...pages.filter((page) => !named.has(page))];
}

/** A page whose body is packed until it is asked for: unpacked, those of 5,000 briefings take some gigabytes. */
function packedPage(path: string, title: string, body: string): BookPage {
  const packed = deflateRawSync(body, { level: 1 });
  return {
    path,
    // A part of a text keeps the whole of it in memory.
    title: Buffer.from(title).toString(),
    get body() {
      return inflateRawSync(packed).toString();
    },
  };
}

/** Every page that a book can have, briefings first. */
async function chaptersOf(site: SiteFiles, facts: ArchiveFacts): Promise<readonly BookPage[]> {
  const inBook = site.paths.filter((path) => path.endsWith('.html') && !NOT_IN_A_BOOK.test(path));
  const briefings = facts.briefings.map(({ id }) => `b/${id}.html`);
  const order = [...briefings, ...inBook.filter((path) => !path.startsWith('b/'))];
  const there = new Set(order);
  const resolver = { base: site.base, files: new Set(site.paths) };
  const pages: BookPage[] = [];
  for (const path of order) {
    const html = (await readSiteFile(site, path)).toString('utf8');
    const { title, body } = chapterOf(html, (href) => {
      if (!href.startsWith('/')) return href;
      const file = fileOfAddress(href, resolver);
      if (file === undefined || !there.has(file)) return undefined;
      return relativeAddress(href, path, resolver)
        .replace(/\.html(?=#|$)/, '.xhtml')
        .replace(/^\.\//, '');
    });
    pages.push(packedPage(path.replace(/\.html$/, '.xhtml'), title, body));
  }
  return pages;
}

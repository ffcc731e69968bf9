import type { PDFDocumentProxy } from 'pdfjs-dist';
import { say } from '../../../briefing/messages.ts';
import type { Known } from '../../stages.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { withoutTitle, withSureTitle } from '../sure-title.ts';
import { findActualTexts } from './actual-text.ts';
import { dropArtifacts } from './artifacts.ts';
import { dropStretches } from './drop-stretches.ts';
import { freeSpaces, markSpaces, nameSpaces } from './free-spaces.ts';
import { isGarbled } from './garbled.ts';
import { findGlyphs, type Glyph } from './glyphs.ts';
import { joinMarks, partMarks } from './join-marks.ts';
import { type PdfObjects, readObjects } from './objects.ts';
import { openDocument, type Unopened } from './open-document.ts';
import { readInfo } from './read-info.ts';
import { readPages } from './read-pages.ts';

/** More letters than this that the file does not tell, and it tells too little. */
const MOST_UNKNOWN = 0.03;

/**
 * Read a PDF: what its glyphs spell, in reading order, one paragraph a line, without what runs along its pages.
 *
 * Glyphs are ordered by where they stand, since most programs draw Arabic from left to right. Damage that the file's
 * checksums show is told, and text that spells no Arabic is refused.
 */
export async function readPdf(bytes: Uint8Array, { file, told }: ReaderContext): Promise<Reading | Unread> {
  const objects = readObjects(bytes);
  const strict = await readGlyphs(bytes, objects, true);
  const read =
    'id' in strict && strict.id !== 'read/locked' ? await readGlyphs(bytes, objects, false) : strict;
  if ('id' in read) {
    return { messages: [say(read.id, { file }, { kind: 'PDF', problem: read.problem })] };
  }
  const parts = objects.damaged + (read === strict ? 0 : 1);
  const messages = parts > 0 ? [say('read/damaged-document', { file }, { parts })] : [];
  const pages = dropArtifacts(read.pages);
  const glyphs = pages.flat();
  if (glyphs.length === 0) return { messages: [...messages, say('read/no-text', { file })] };
  const unknown = glyphs.filter(({ text }) => UNKNOWN.test(text)).length;
  const lines = readPages(pages.map((page) => page.map(markUnknown)));
  const known = withSureTitle(read.known, lines);
  const { text, marked } = joinLines(withoutTitle(lines, told.title ?? known.title));
  if (unknown > glyphs.length * MOST_UNKNOWN || isGarbled(text)) {
    return { messages: [...messages, say('read/garbled', { file })] };
  }
  return { text, marked, encoding: 'pdf', known, links: [], messages };
}

interface ReadGlyphs {
  readonly pages: readonly (readonly Glyph[])[];
  readonly known: Known;
}

async function readGlyphs(
  bytes: Uint8Array,
  objects: PdfObjects,
  isStrict: boolean,
): Promise<ReadGlyphs | Unopened> {
  const document = await openDocument(bytes, isStrict);
  if ('id' in document) return document;
  try {
    const pages: (readonly Glyph[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number, objects));
    }
    return { pages, known: await readInfo(document) };
  } catch (error) {
    return { id: 'read/broken-document', problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  objects: PdfObjects,
): Promise<readonly Glyph[]> {
  const page = await document.getPage(number);
  const content = page.ref === null ? undefined : objects.contentOf(page.ref.num);
  const glyphs = await findGlyphs(page, content === undefined ? [] : findActualTexts(content));
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const visible = glyphs.filter(
    (glyph) => glyph.right > left && glyph.left < right && glyph.base > bottom && glyph.base < top,
  );
  return freeSpaces(markSpaces(joinMarks(dropStretches(partMarks(nameSpaces(visible))))));
}

/** Control characters, private ones and what is no character: the glyph has none. */
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;

function markUnknown(glyph: Glyph): Glyph {
  return UNKNOWN.test(glyph.text) ? { ...glyph, text: glyph.right > glyph.left ? '\ufffd' : '' } : glyph;
}

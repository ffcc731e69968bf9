import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { say } from '../../../briefing/messages.ts';
import { findSignature } from '../decode.ts';
import { flattenHtml } from '../html/flatten.ts';
import { parsePage } from '../html/parse-page.ts';
import { sayBeside, sayDropped } from '../html/say-dropped.ts';
import { isTooDense } from '../html/size.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { withoutTitle, withSureTitle } from '../sure-title.ts';
import { isBomb } from '../zip/is-bomb.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { type PreparedPart, preparePart } from './prepare-part.ts';
import { readProperties } from './properties.ts';

/** The parts of a document that hold its words. */
const PARTS: readonly string[] = ['document', 'footnotes', 'endnotes'].map((name) => `word/${name}.xml`);

/** What a document that is locked with a password is wrapped in, as the directory of an OLE file writes it. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const FIRST_BYTES_OF_ZIP = 'PK';

/** What stands in a table of contents stands in the text again. */
const CONTENTS = /<w:pStyle w:val="TOC(?:\d|Heading)"\/>/;
const STYLES: readonly string[] = [
  'p.TOCHeading => !',
  "p[style-name='TOC Heading'] => !",
  ...Array.from({ length: 9 }, (_, i) => `p.TOC${i + 1} => !`),
  "p[style-name^='toc '] => !",
];

/**
 * Read a Word document: its text by way of HTML, as mammoth makes it, without heads and feet, comments, the table of
 * contents and what was struck out; and what it says of itself.
 */
export async function readDocx(bytes: Uint8Array, { file, told }: ReaderContext): Promise<Reading | Unread> {
  const broken = (problem: string) => ({
    messages: [say('read/broken-document', { file }, { kind: 'a Word document', problem })],
  });
  const other = sayOther(bytes, file);
  if (other !== undefined) return other;
  const entries = readZipDirectory(bytes);
  if (entries === undefined) return broken('it is no ZIP archive, or not a whole one');
  if (isBomb(entries)) return { messages: [say('read/unpacks-too-large', { file })] };
  if (!entries.some(({ name }) => name === 'word/document.xml')) return broken('it holds no Word text');
  const files = unpack(bytes);
  if (files === undefined) return broken('it does not unpack');
  const prepared = prepare(files);
  const html = await toHtml(prepared.bytes ?? bytes);
  if (typeof html !== 'string') return broken(html.problem);
  const document = parsePage(html);
  if (isTooDense(document)) return { messages: [say('read/dense-page', { file })] };
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove();
  const { lines, links, dropped } = flattenHtml(document.documentElement);
  const known = withSureTitle(readProperties(files), lines);
  const own = withoutTitle(lines, told.title ?? known.title);
  const { changes } = prepared;
  const messages = [
    ...sayDamage(entries, files, file),
    ...(changes > 0 ? [say('read/tracked-changes', { file }, { count: changes })] : []),
    ...sayBeside(prepared.hasContents ? ['table of contents'] : [], file),
    ...sayDropped([...dropped, ...prepared.dropped], file),
  ];
  return { ...joinLines(own), encoding: 'docx', known, links, messages };
}

/** What to say of a file that is no archive at all. */
function sayOther(bytes: Uint8Array, file: string): Unread | undefined {
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') === FIRST_BYTES_OF_ZIP) return undefined;
  const kind = findSignature(bytes);
  if (kind === undefined) return undefined;
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(LOCKED);
  return { messages: [isLocked ? say('read/locked', { file }) : say('read/binary', { file }, { kind })] };
}

function sayDamage(entries: readonly ZipEntry[], files: Readonly<Record<string, Uint8Array>>, file: string) {
  const parts = entries.filter(({ name, crc }) => crc32(files[name] ?? '') !== crc).length;
  return parts > 0 ? [say('read/damaged-document', { file }, { parts })] : [];
}

interface Prepared extends Omit<PreparedPart, 'xml'> {
  /** Undefined if nothing had to be changed. */
  readonly bytes?: Uint8Array;
  readonly hasContents: boolean;
}

function prepare(files: Readonly<Record<string, Uint8Array>>): Prepared {
  const before = PARTS.filter((name) => files[name] !== undefined).map((name) => ({
    name,
    xml: new TextDecoder().decode(files[name]),
  }));
  const after = before.map(({ name, xml }) => ({ name, ...preparePart(xml) }));
  const isChanged = after.some(({ xml }, i) => xml !== before[i]?.xml);
  const written = Object.fromEntries(after.map(({ name, xml }) => [name, new TextEncoder().encode(xml)]));
  return {
    changes: after.reduce((sum, { changes }) => sum + changes, 0),
    dropped: after.flatMap(({ dropped }) => dropped),
    hasContents: before.some(({ xml }) => CONTENTS.test(xml)),
    ...(isChanged && { bytes: zipSync({ ...files, ...written }, { level: 0 }) }),
  };
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** Damaged archives and XML make mammoth throw in many ways: all mean that there is no text. */
async function toHtml(bytes: Uint8Array): Promise<string | { readonly problem: string }> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: [...STYLES] },
    );
    return value;
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { problem: problem.replace(/\.$/, '') };
  }
}

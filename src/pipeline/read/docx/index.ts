import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { say } from '../../../briefing/messages.ts';
import { flattenHtml } from '../html/flatten.ts';
import { parsePage } from '../html/parse-page.ts';
import { sayDropped } from '../html/say-dropped.ts';
import { isTooDense } from '../html/size.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { withoutTitle, withSureTitle } from '../sure-title.ts';
import { isBomb } from '../zip/is-bomb.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { readProperties } from './properties.ts';

/**
 * Read a Word document: its text by way of HTML, as mammoth makes it, without heads and feet, comments and what was
 * struck out; and what it says of itself.
 */
export async function readDocx(bytes: Uint8Array, { file, told }: ReaderContext): Promise<Reading | Unread> {
  const broken = (problem: string) => ({
    messages: [say('read/broken-document', { file }, { kind: 'a Word document', problem })],
  });
  if (bytes.length === 0) return { messages: [say('read/empty', { file })] };
  const entries = readZipDirectory(bytes);
  if (entries === undefined) return broken('it is no ZIP archive, or not a whole one');
  if (isBomb(entries)) return { messages: [say('read/unpacks-too-large', { file })] };
  if (!entries.some(({ name }) => name === 'word/document.xml')) return broken('it holds no Word text');
  const files = unpack(bytes);
  if (files === undefined) return broken('it does not unpack');
  const parts = entries.filter(({ name, crc }) => crc32(files[name] ?? '') !== crc).length;
  const html = await toHtml(bytes);
  if (typeof html !== 'string') return broken(html.problem);
  const document = parsePage(html);
  if (isTooDense(document)) return { messages: [say('read/dense-page', { file })] };
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"]')) back.remove();
  const { lines, links, dropped } = flattenHtml(document.documentElement);
  const known = withSureTitle(readProperties(files), lines);
  const own = withoutTitle(lines, told.title ?? known.title);
  const damage = parts > 0 ? [say('read/damaged-document', { file }, { parts })] : [];
  const messages = [...damage, ...sayDropped(dropped, file)];
  return { ...joinLines(own), encoding: 'docx', known, links, messages };
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
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { problem: problem.replace(/\.$/, '') };
  }
}

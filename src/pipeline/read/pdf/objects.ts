import { inflateSync } from 'node:zlib';
import { countLostObjects, isSound } from './soundness.ts';

/** The objects of a PDF file as far as its text needs them. Texts are Latin-1: a character a byte. */
export interface PdfObjects {
  /** The drawing commands of a page; undefined where they cannot be read without the whole of PDF. */
  readonly contentOf: (page: number) => string | undefined;
  /** Objects whose checksum does not fit, that break off, are written as no program does, or are not in their place. */
  readonly damaged: number;
}

interface PdfObject {
  readonly dictionary: string;
  /** Undefined for an object without data, and for data in another than the common compression. */
  readonly data?: string;
}

/** A page's commands are some 100 KB; what unpacks to so much is made to fill the memory. */
const LARGEST_PART = 50_000_000;

/**
 * Read the objects of a PDF beside pdf.js, which passes over two things: the text that a program wrote down because
 * its glyphs do not tell it (ActualText), and the checksums that show damage.
 */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  // What is encrypted fits no checksum before it is deciphered.
  const isEncrypted = /\/Encrypt\s+\d+\s+\d+\s+R/.test(file);
  let damaged = countLostObjects(file);
  for (const { number, dictionary, raw } of findObjects(file)) {
    const data = raw === undefined || isEncrypted ? undefined : unpack(dictionary, raw);
    if (data === null || !isSound(dictionary)) damaged++;
    objects.set(number, { dictionary, ...(typeof data === 'string' ? { data } : {}) });
    if (typeof data === 'string' && /\/Type\s*\/ObjStm/.test(dictionary))
      addPacked(dictionary, data, objects);
  }
  return { contentOf: (page) => contentOf(objects, page), damaged };
}

interface FoundObject {
  readonly number: number;
  readonly dictionary: string;
  readonly raw?: string;
}

function* findObjects(file: string): Generator<FoundObject> {
  const opening = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;
  for (let match = opening.exec(file); match !== null; match = opening.exec(file)) {
    const from = opening.lastIndex;
    const end = indexOr(file, 'endobj', from);
    const stream = /\bstream\r?\n/g;
    stream.lastIndex = from;
    const start = stream.exec(file);
    const number = Number(match[1]);
    if (start === null || start.index > end) {
      yield { number, dictionary: file.slice(from, end) };
      opening.lastIndex = end;
      continue;
    }
    const dictionary = file.slice(from, start.index);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]);
    const stated = stream.lastIndex + length;
    const isStated = /^\s*endstream/.test(file.slice(stated, stated + 20));
    const stop = isStated ? stated : indexOr(file, 'endstream', stream.lastIndex);
    yield { number, dictionary, raw: file.slice(stream.lastIndex, stop) };
    opening.lastIndex = stop;
  }
}

function indexOr(file: string, mark: string, from: number): number {
  const at = file.indexOf(mark, from);
  return at === -1 ? file.length : at;
}

/** @returns null for damaged data, undefined for data in another form */
function unpack(dictionary: string, raw: string): string | null | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return raw;
  if (filter.replace(/[[\]\s]/g, '') !== '/FlateDecode') return undefined;
  try {
    const data = inflateSync(Buffer.from(raw, 'latin1'), { maxOutputLength: LARGEST_PART });
    return /\/Predictor\s+(?:[2-9]|1\d)/.test(dictionary) ? undefined : data.toString('latin1');
  } catch (error) {
    return error instanceof RangeError ? undefined : null;
  }
}

/** Objects that are packed into another's data: their numbers and places come first. */
function addPacked(dictionary: string, data: string, objects: Map<number, PdfObject>): void {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]);
  const numbers = data.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [number = 0, from = 0, , to] = numbers.slice(i, i + 4);
    objects.set(number, { dictionary: data.slice(first + from, to === undefined ? undefined : first + to) });
  }
}

function contentOf(objects: ReadonlyMap<number, PdfObject>, page: number): string | undefined {
  const dictionary = objects.get(page)?.dictionary ?? '';
  const [, list, single] = /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))/.exec(dictionary) ?? [];
  const numbers = Array.from((list ?? single ?? '').matchAll(/(\d+)\s+\d+\s+R/g), ([, number]) =>
    Number(number),
  );
  const parts = numbers.map((number) => objects.get(number)?.data);
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('\n');
}

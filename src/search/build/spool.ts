import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SearchDocument } from '../document.ts';

/** Where a document stands in the file of a spool, in bytes. */
export interface SpoolPlace {
  readonly start: number;
  readonly bytes: number;
}

/** What tells where a document goes among others. */
export interface DocumentHead extends Pick<SearchDocument, 'id' | 'date'> {
  /** Letters of its sentences. */
  readonly size: number;
}

/** A document that waits on the disk. */
export interface SpooledDocument extends DocumentHead, SpoolPlace {}

/** The documents of an archive, in a file: an index of any size needs the memory of a few of them. */
export interface Spool {
  readonly file: string;
  readonly documents: readonly SpooledDocument[];
  readonly add: (document: SearchDocument) => Promise<void>;
  /** Remove the file. */
  readonly end: () => Promise<void>;
}

/**
 * Begin a spool.
 *
 * @param file is made anew
 */
export async function openSpool(file: string): Promise<Spool> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  const documents: SpooledDocument[] = [];
  let end = 0;
  return {
    file,
    documents,
    add: async (document) => {
      const json = Buffer.from(JSON.stringify(document));
      await handle.write(json, 0, json.length, end);
      documents.push({ ...headOf(document), start: end, bytes: json.length });
      end += json.length;
    },
    end: async () => {
      await handle.close();
      await rm(file, { force: true });
    },
  };
}

function headOf({ id, date, sentences }: SearchDocument): DocumentHead {
  const size = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return { id, ...(date !== undefined && { date }), size };
}

/** Read documents from the file of a spool, one after another, as JSON. */
export async function* readSpooled(file: string, places: readonly SpoolPlace[]): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    for (const place of places) yield await readAt(handle, place);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, { start, bytes }: SpoolPlace): Promise<Buffer> {
  const json = Buffer.alloc(bytes);
  await handle.read(json, 0, bytes, start);
  return json;
}

/** Load documents from the file of a spool. */
export async function loadSpooled(
  file: string,
  places: readonly SpoolPlace[],
): Promise<readonly SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for await (const json of readSpooled(file, places)) {
    documents.push(JSON.parse(json.toString()) as SearchDocument);
  }
  return documents;
}

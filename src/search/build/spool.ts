import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SearchDocument } from '../document.ts';

/** What tells where a document goes among others. */
export interface DocumentHead extends Pick<SearchDocument, 'id' | 'date'> {
  /** Letters of its sentences. */
  readonly size: number;
}

/** The documents of an archive, which need not all be in memory. */
export interface DocumentSource {
  readonly heads: readonly DocumentHead[];
  /** The documents of some heads, in their order. */
  readonly load: (heads: readonly DocumentHead[]) => Promise<readonly SearchDocument[]>;
}

/** Documents that wait on the disk. */
export interface Spool extends DocumentSource {
  readonly add: (document: SearchDocument) => Promise<void>;
  /** Remove the file. */
  readonly end: () => Promise<void>;
}

/** Documents that are in memory anyway. */
export function sourceOf(documents: readonly SearchDocument[]): DocumentSource {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    heads: documents.map(headOf),
    load: async (heads) => heads.flatMap(({ id }) => byId.get(id) ?? []),
  };
}

/**
 * Keep documents in a file, so that an index of any size needs the memory of one shard.
 *
 * @param file is made anew
 */
export async function openSpool(file: string): Promise<Spool> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w+');
  const heads: DocumentHead[] = [];
  const places = new Map<string, { readonly start: number; readonly size: number }>();
  let end = 0;
  return {
    heads,
    add: async (document) => {
      const bytes = Buffer.from(JSON.stringify(document));
      await handle.write(bytes, 0, bytes.length, end);
      heads.push(headOf(document));
      places.set(document.id, { start: end, size: bytes.length });
      end += bytes.length;
    },
    load: async (wanted) => {
      const documents: SearchDocument[] = [];
      for (const { id } of wanted) {
        const { start, size } = places.get(id) ?? { start: 0, size: 0 };
        documents.push(JSON.parse(await readAt(handle, start, size)) as SearchDocument);
      }
      return documents;
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

async function readAt(handle: FileHandle, start: number, size: number): Promise<string> {
  const bytes = Buffer.alloc(size);
  await handle.read(bytes, 0, size, start);
  return bytes.toString();
}

import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../src/search/document.ts';

/** Index documents as Pagefind does by itself, in Arabic, into a folder. */
export async function buildStock(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('; '));
  for (const { url, title, sentences, filters, date = '' } of documents) {
    await index.addCustomRecord({
      url: `/${url}`,
      content: `${title} ${sentences.join(' ')}`,
      language: 'ar',
      meta: { title },
      filters: { year: [...(filters.year ?? [])] },
      sort: { date },
    });
  }
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
}

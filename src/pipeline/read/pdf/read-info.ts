import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Known } from '../../stages.ts';
import { soundLine } from '../sound-line.ts';
import { writtenDate } from '../written-date.ts';

/** What a PDF says of itself. Its date is that of its making. */
export async function readInfo(document: PDFDocumentProxy): Promise<Known> {
  const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, unknown>> };
  const title = soundLine(textOf(info['Title']));
  const author = soundLine(textOf(info['Author']));
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(textOf(info['CreationDate']) ?? '');
  const date = made === null ? undefined : writtenDate(made.slice(1).join('-'));
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date, dateFrom: 'making' as const }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

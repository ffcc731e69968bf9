import type { ParsedBriefing } from '../../briefing/front-matter.ts';
import { PRINT } from '../../briefing/front-matter-print.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import { isSame, type JsonRecord } from './json.ts';
import { updateDocument } from './update-document.ts';

/**
 * The YAML of a briefing file with other values: as it is, or changed only where the values differ.
 *
 * @param text of the file, with plain line feeds
 * @param file the same file as read; its document is used up, and none is needed where no value differs
 */
export function rewriteFields(
  text: string,
  { document, data, body }: Pick<ParsedBriefing, 'data' | 'body'> & Partial<Pick<ParsedBriefing, 'document'>>,
  to: FrontMatter,
): string {
  const yaml = text.slice(text.indexOf('\n') + 1, text.length - body.length);
  const current = data as unknown as JsonRecord;
  const target = to as unknown as JsonRecord;
  if (document === undefined || isSame(current, target)) return yaml.slice(0, yaml.lastIndexOf('---'));
  updateDocument(document, current, target);
  const hasFlatLists = /^[a-zA-Z]+:\n- /m.test(yaml);
  return document.toString({ ...PRINT, indentSeq: !hasFlatLists });
}

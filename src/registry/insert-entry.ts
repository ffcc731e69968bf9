import type { VFileMessage } from 'vfile-message';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { say } from '../briefing/messages.ts';

/** An entry as a maintainer gives it; its keys in the order in which they are written. */
export interface NewEntry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
}

/**
 * Put an entry into the text of an authority file, before the first entry with a greater id, or at the end. Every
 * other line stays as it is: comments, order, line ends.
 *
 * @param text valid YAML: a list of entries that each begin with a hyphen, or nothing but comments
 * @returns a message if the list is written in brackets, where no line can be put between others
 * @example insertEntry('# People\n', { id: 'salim', name: 'سليم الحداد', type: 'politician' }, 'people.yaml')
 *   // '# People\n- id: salim\n  name: سليم الحداد\n  type: politician\n'
 */
export function insertEntry(text: string, entry: NewEntry, file: string): string | VFileMessage {
  const { contents } = parseDocument(text);
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && (!isSeq(contents) || contents.flow === true)) return say('registry/in-brackets', { file });
  const next = isSeq(contents)
    ? contents.items.find((item) => isMap(item) && String(item.get('id')) > entry.id)
    : undefined;
  const at = isMap(next) ? startOf(text, next.range?.[0] ?? 0) : text.length;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  const gap = before === '' || before.endsWith('\n') ? '' : end;
  return `${before}${gap}${printEntry(entry).replaceAll('\n', end)}${text.slice(at)}`;
}

/** The start of an entry's first line, or of the comment right above it. The file's own comment ends in an empty line. */
function startOf(text: string, position: number): number {
  const entry = text.lastIndexOf('\n', position - 1) + 1;
  let start = entry;
  while (start > 0) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.startsWith('#', line)) return start;
    start = line;
  }
  return entry;
}

function printEntry(entry: NewEntry): string {
  const lines = Object.entries(entry).map(([key, value]) => `${key}: ${printValue(value)}`);
  return `- ${lines.join('\n  ')}\n`;
}

function printValue(value: string | readonly string[]): string {
  const yaml = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return yaml.replace(/^\[ (.*) \]$/, '[$1]');
}

import type { VFileMessage } from 'vfile-message';
import { isScalar, isSeq, stringify } from 'yaml';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { say } from '../../briefing/messages.ts';
import { BRIEFINGS, briefingFile, listFiles, readText } from './archive-files.ts';
import { changeFields } from './change-fields.ts';
import { commit } from './commit.ts';

/**
 * Write another id wherever a briefing names one among its copies. Nothing else of the files changes, not even a
 * space: people keep comments and quotation marks there. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 * @returns the files that are changed, and messages of those that somebody saved meanwhile
 */
export async function renameCopies(
  root: string,
  id: string,
  newId: string,
): Promise<{ readonly files: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const files: string[] = [];
  const messages: VFileMessage[] = [];
  for (const name of (await listFiles(root, BRIEFINGS)).filter((one) => one.endsWith('.mdx'))) {
    const other = name.slice(0, -'.mdx'.length);
    const file = briefingFile(other);
    const before = await readText(root, file);
    if (typeof before !== 'string') continue;
    const briefing = withRenamedCopy(before, file, id, newId);
    if (briefing === before) continue;
    const isWritten = await commit(other, { before, briefing, oldGenerated: '', generated: '' }, root);
    if (isWritten) files.push(file);
    else messages.push(say('write/changed-meanwhile', { file }));
  }
  return { files, messages };
}

/**
 * Take an id out of the copies of every other briefing: what is withdrawn is a copy of nothing. Hold the archive's lock
 * meanwhile.
 */
export async function dropCopies(
  root: string,
  id: string,
): Promise<{ readonly files: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const files: string[] = [];
  const messages: VFileMessage[] = [];
  for (const name of (await listFiles(root, BRIEFINGS)).filter((one) => one.endsWith('.mdx'))) {
    const other = name.slice(0, -'.mdx'.length);
    const file = briefingFile(other);
    const text = await readText(root, file);
    if (typeof text !== 'string' || !/^copies:/m.test(text)) continue;
    if (parseBriefing(text.replaceAll('\r\n', '\n'), file).data?.copies?.includes(id) !== true) continue;
    const told = await changeFields(root, other, ({ copies = [], ...data }) => {
      const rest = copies.filter((one) => one !== id);
      return rest.length === 0 ? data : { ...data, copies: rest };
    });
    if (told.length === 0) files.push(file);
    messages.push(...told);
  }
  return { files, messages };
}

function withRenamedCopy(text: string, file: string, id: string, newId: string): string {
  if (!/^copies:/m.test(text)) return text;
  const copies = parseBriefing(text, file).document?.get('copies');
  const ranges = isSeq(copies)
    ? copies.items.flatMap((item) => (isScalar(item) && item.value === id && item.range ? [item.range] : []))
    : [];
  const start = text.indexOf('\n') + 1;
  return ranges.reduceRight((whole, [from, to]) => {
    const quote = /^['"]/.exec(whole.slice(start + from))?.[0];
    const value = quote === undefined ? plainOf(newId) : `${quote}${newId}${quote}`;
    return `${whole.slice(0, start + from)}${value}${whole.slice(start + to)}`;
  }, text);
}

/** An id such as 2014-09-01 needs the marks that show it is no date. */
function plainOf(id: string): string {
  return stringify(id, { compat: 'yaml-1.1' }).trimEnd();
}

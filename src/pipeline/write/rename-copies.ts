import type { VFileMessage } from 'vfile-message';
import { isScalar, isSeq, stringify } from 'yaml';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { say } from '../../briefing/messages.ts';
import { BRIEFINGS, briefingFile, listFiles, readText } from './archive-files.ts';
import { changeFields } from './change-fields.ts';
import { commit } from './commit.ts';

/** What came of changing the copies that briefings name. */
export interface ChangedCopies {
  /** Files that are changed. */
  readonly files: readonly string[];
  /** Of those that somebody saved meanwhile, and so are not. */
  readonly messages: readonly VFileMessage[];
}

/**
 * Write another id wherever a briefing names one among its copies. Nothing else of the files changes, not even a
 * space: people keep comments and quotation marks there. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 */
export function renameCopies(root: string, id: string, newId: string): Promise<ChangedCopies> {
  return changeEach(root, async (other, file, before) => {
    const briefing = withRenamedCopy(before, file, id, newId);
    if (briefing === before) return undefined;
    const isWritten = await commit(other, { before, briefing, oldGenerated: '', generated: '' }, root);
    return isWritten ? [] : [say('write/changed-meanwhile', { file })];
  });
}

/**
 * Take an id out of the copies of every other briefing: what is withdrawn is a copy of nothing. Hold the archive's lock
 * meanwhile.
 */
export function dropCopies(root: string, id: string): Promise<ChangedCopies> {
  return changeEach(root, async (other, file, text) => {
    if (parseBriefing(text.replaceAll('\r\n', '\n'), file).data?.copies?.includes(id) !== true)
      return undefined;
    return changeFields(root, other, ({ copies = [], ...data }) => {
      const rest = copies.filter((one) => one !== id);
      return rest.length === 0 ? data : { ...data, copies: rest };
    });
  });
}

/** Changes one briefing: undefined if there is nothing to change, else messages of what kept it from being changed. */
type Change = (id: string, file: string, text: string) => Promise<readonly VFileMessage[] | undefined>;

/** Change the briefings that name copies, one after the other. */
async function changeEach(root: string, change: Change): Promise<ChangedCopies> {
  const files: string[] = [];
  const messages: VFileMessage[] = [];
  for (const name of (await listFiles(root, BRIEFINGS)).filter((one) => one.endsWith('.mdx'))) {
    const id = name.slice(0, -'.mdx'.length);
    const file = briefingFile(id);
    const text = await readText(root, file);
    if (typeof text !== 'string' || !/^copies:/m.test(text)) continue;
    const told = await change(id, file, text);
    if (told === undefined) continue;
    if (told.length === 0) files.push(file);
    messages.push(...told);
  }
  return { files, messages };
}

function withRenamedCopy(text: string, file: string, id: string, newId: string): string {
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

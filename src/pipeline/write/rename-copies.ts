import type { VFileMessage } from 'vfile-message';
import { isScalar, isSeq, stringify } from 'yaml';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { groupOf } from '../../briefing/groups.ts';
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
 * Take an id out of the copies of every other briefing: what is withdrawn is a copy of nothing. Those that a person has
 * accepted as copies over it alone stay accepted: one of them names the others, by preference one that is changed
 * anyway. Hold the archive's lock meanwhile, and call it while the briefing is still there.
 */
export async function dropCopies(root: string, id: string): Promise<ChangedCopies> {
  const named = new Map<string, readonly string[]>();
  await changeEach(root, async (other, file, text) => {
    named.set(other, parseBriefing(text.replaceAll('\r\n', '\n'), file).data?.copies ?? []);
    return undefined;
  });
  const heir = await findHeir(root, named, id);
  const ids = [...named].flatMap(([other, copies]) => (other !== id && copies.includes(id) ? [other] : []));
  const files: string[] = [];
  const messages: VFileMessage[] = [];
  for (const other of [...new Set([...ids, ...(heir === undefined ? [] : [heir.id])])].sort()) {
    const told = await changeFields(root, other, ({ copies = [], ...data }) => {
      const rest = copies.filter((one) => one !== id);
      const all = heir?.id === other ? [...new Set([...rest, ...heir.copies])].sort() : rest;
      return all.length === 0 ? data : { ...data, copies: all };
    });
    if (told.length === 0) files.push(briefingFile(other));
    messages.push(...told);
  }
  return { files, messages };
}

/**
 * Which briefing must name which others so that those stay together that only a withdrawn one joins.
 *
 * @param named what each briefing names as its copies
 * @returns undefined if nothing falls apart
 */
async function findHeir(
  root: string,
  named: ReadonlyMap<string, readonly string[]>,
  id: string,
): Promise<{ readonly id: string; readonly copies: readonly string[] } | undefined> {
  const pairs = [...named].flatMap(([one, copies]) => copies.map((other) => [one, other] as const));
  const groupAs = groupOf(pairs.filter((pair) => !pair.includes(id)));
  const joined = new Set(pairs.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : [])));
  const there: string[] = [];
  for (const other of [...joined].sort())
    if (typeof (await readText(root, briefingFile(other))) === 'string') there.push(other);
  const firsts = [...Map.groupBy(there, groupAs).values()].flatMap(([first]) => first ?? []);
  const heir = there.find((other) => named.get(other)?.includes(id)) ?? there[0];
  if (heir === undefined || firsts.length < 2) return undefined;
  return { id: heir, copies: firsts.filter((first) => groupAs(first) !== groupAs(heir)) };
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

import type { VFileMessage } from 'vfile-message';
import { findCopies } from '../arabic/copies.ts';
import { sketchText } from '../arabic/text-sketch.ts';
import { groupOf } from '../briefing/groups.ts';
import { say } from '../briefing/messages.ts';
import { briefingFile } from './write/archive-files.ts';

/** A briefing's text. */
export interface BriefingText {
  readonly id: string;
  readonly body: string;
  /** Ids of its copies that a person has accepted. */
  readonly accepted: readonly string[];
}

/** Two briefings of which one holds much of the other; 1 is the same, word for word. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly overlap: number;
  readonly isSame: boolean;
}

const PERCENT = 100;

/**
 * Find briefings that are copies of each other: the same words, or one holding much of the other. They are told, and
 * stay: whether all are wanted only a person knows. Two are told as a pair; more that lead to each other as one group, at
 * its first, however many pairs they make. What a person has accepted counts as one, so it is told no more among itself.
 *
 * @param texts of all briefings; the result does not depend on their order
 * @param isAsked tell only what has one of these ids; all, if absent
 */
export function findDuplicates(
  texts: readonly BriefingText[],
  isAsked: (id: string) => boolean = () => true,
): readonly VFileMessage[] {
  const accepted = texts.flatMap(({ id, accepted: others }) => others.map((other) => [id, other] as const));
  const acceptedAs = groupOf(accepted);
  const pairs = findPairs(texts).filter(({ a, b }) => acceptedAs(a) !== acceptedAs(b));
  const groupAs = groupOf(pairs.map(({ a, b }) => [acceptedAs(a), acceptedAs(b)] as const));
  const groups = Map.groupBy(pairs, ({ a }) => groupAs(acceptedAs(a)));
  const asked = new Set(texts.flatMap(({ id }) => (isAsked(id) ? [acceptedAs(id)] : [])));
  return [...groups.values()].flatMap((group) => {
    const ids = [...new Set(group.flatMap(({ a, b }) => [acceptedAs(a), acceptedAs(b)]))].sort();
    if (!ids.some((id) => asked.has(id))) return [];
    const [pair] = group;
    if (pair === undefined) return [];
    return [ids.length > 2 ? tellGroup(ids, group) : tellPair(pair, isAsked)];
  });
}

function tellPair({ a, b, overlap, isSame }: Pair, isAsked: (id: string) => boolean): VFileMessage {
  const [id, other] = isAsked(b) ? [b, a] : [a, b];
  const where = { file: briefingFile(id) };
  const ids = `${id} ${other}`;
  if (isSame) return say('write/same-text', where, { other: briefingFile(other), ids });
  const percent = Math.round(overlap * PERCENT);
  return say('write/near-copy', where, { other: briefingFile(other), percent, ids });
}

/** @param ids sorted, those that a person has accepted as one standing under their first */
function tellGroup(ids: readonly string[], pairs: readonly Pair[]): VFileMessage {
  const [first = '', ...others] = ids;
  const least = pairs.reduce((least, { overlap }) => Math.min(least, overlap), 1);
  const percent = Math.round(least * PERCENT);
  const params = { count: ids.length, others: others.join(', '), percent, ids: ids.join(' ') };
  return say('write/copies', { file: briefingFile(first) }, params);
}

/** What has the same words is brought together first, so that only one of it need be compared. */
function findPairs(texts: readonly BriefingText[]): readonly Pair[] {
  const sorted = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const alike = [...Map.groupBy(sorted, ({ body }) => body.replace(/\s+/g, ' ').trim()).values()];
  const same = alike.flatMap(([first, ...others]) =>
    others.map(({ id }) => ({ a: first?.id ?? '', b: id, overlap: 1, isSame: true })),
  );
  const copies = findCopies(alike.map(([first]) => sketchText(first?.body ?? '')));
  const near = copies.map(({ first, second, overlap }) => {
    const [a, b] = [alike[first]?.[0]?.id ?? '', alike[second]?.[0]?.id ?? ''];
    return { a, b, overlap, isSame: false };
  });
  return [...same, ...near];
}

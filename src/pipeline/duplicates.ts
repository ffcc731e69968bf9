import type { VFileMessage } from 'vfile-message';
import { findCopies } from '../arabic/copies.ts';
import { sketchText } from '../arabic/text-sketch.ts';
import { say } from '../briefing/messages.ts';
import { briefingFile } from './write/archive-files.ts';

/** A briefing's text. */
export interface BriefingText {
  readonly id: string;
  readonly body: string;
  /** Ids of its copies that a person has accepted. */
  readonly accepted: readonly string[];
}

const PERCENT = 100;

/**
 * Find briefings that are copies of each other: the same words, or one holding much of the other. They are told, and
 * stay: whether both are wanted only a person knows, and what a person has accepted in either is told no more.
 *
 * @param texts of all briefings; the result does not depend on their order
 * @param isAsked tell only pairs that have one of these ids; all, if absent
 */
export function findDuplicates(
  texts: readonly BriefingText[],
  isAsked: (id: string) => boolean = () => true,
): readonly VFileMessage[] {
  const sorted = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const copies = findCopies(sorted.map(({ body }) => sketchText(body)));
  return copies.flatMap(({ first, second, overlap }) => {
    const [a, b] = [sorted[first], sorted[second]];
    if (a === undefined || b === undefined || !(isAsked(a.id) || isAsked(b.id))) return [];
    if (a.accepted.includes(b.id) || b.accepted.includes(a.id)) return [];
    const [file, other] = isAsked(b.id) ? [b.id, a.id] : [a.id, b.id];
    const where = { file: briefingFile(file) };
    const isSame = sameWords(a.body, b.body);
    if (isSame) return [say('write/same-text', where, { other: briefingFile(other) })];
    const percent = Math.round(overlap * PERCENT);
    return [say('write/near-copy', where, { other: briefingFile(other), percent })];
  });
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

import type { Line } from '../lines.ts';
import { isWithinAddress, joinTexts } from './line-joints.ts';
import type { TextLine } from './text-lines.ts';

/** Lines further apart than this many times the usual distance are two paragraphs. */
const APART = 1.25;
/** Even where paragraphs have two lines, this share of the distances is within them. */
const WITHIN = 0.2;
/** A first line is set in by more than this many sizes. */
const INDENT = 0.8;
/** Width of a letter on average, and of a space, in sizes; with some slack for unjustified lines. */
const LETTER = 0.5;
const SLACK = 1;
/** Letters of a heading are larger by this. */
const LARGER = 1.2;
const OTHER_SIZE = 0.12;

const LONGEST_HEADING = 200;
const STOP = /[.؟?!:؛…][»”")\]]*$/u;
const BULLET = /^(?:[•▪●○◦‣⁃]\s*|[*–-]\s+)/u;

/**
 * Put lines together as paragraphs; larger letters make headings, bullets make items of a list.
 *
 * @param size of most letters
 */
export function toParagraphs(lines: readonly TextLine[], size: number): readonly Line[] {
  const gaps = lines.flatMap(({ gap }) => gap ?? []).toSorted((a, b) => a - b);
  const pitch = gaps[Math.floor(gaps.length * WITHIN)] ?? 0;
  const groups: TextLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const group = groups.at(-1);
    if (before === undefined || group === undefined || isNew(line, before, pitch)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => toLine(group, size));
}

function toLine(group: readonly TextLine[], size: number): Line {
  const text = joinTexts(group);
  const isHeading = group.every((line) => line.size > size * LARGER) && text.length <= LONGEST_HEADING;
  if (isHeading) return { kind: 'heading', depth: 2, text };
  return BULLET.test(text)
    ? { kind: 'listItem', text: text.replace(BULLET, '') }
    : { kind: 'paragraph', text };
}

function isNew(line: TextLine, before: TextLine, pitch: number): boolean {
  if (line.isFirst) return true;
  if (Math.abs(line.size / before.size - 1) > OTHER_SIZE || BULLET.test(line.text)) return true;
  if (line.text.includes(' | ') || before.text.includes(' | ')) return true;
  if (isWithinAddress(before.text, line.text, before.room)) return false;
  const isEnded = STOP.test(before.text);
  if (line.column === before.column && (line.gap ?? 0) > pitch * APART) return true;
  // Lines are broken where the next word does not fit; where it would have, a paragraph ends.
  const word = line.text.indexOf(' ') === -1 ? line.text.length : line.text.indexOf(' ');
  if (before.room > (word + 1) * LETTER + SLACK) return true;
  return isEnded && line.column === before.column && line.indent - before.indent > INDENT;
}

/** The size that most letters of a text have. */
export function usualSize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 10) / 10;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

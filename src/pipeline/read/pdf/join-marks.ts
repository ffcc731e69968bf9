import type { Glyph } from './glyphs.ts';

/** A sign's place is at most this far from its letter's, in sizes. */
const NEAR = 1;
/** Letters on one line differ in height by less than this, in sizes. */
const SAME_LINE = 0.35;
/** A sign stands beside its letter, rather than on it, where their edges are no further apart than this, in sizes. */
const BESIDE = 0.03;

/** Is a glyph nothing but vowel signs? */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/**
 * Give letters and signs their own text where a file states that of both for each, as Typst does: «جً» for the letter
 * and for its sign, which has no width.
 */
export function partMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isDouble = ({ text }: Glyph) => /^[\p{Script=Arabic}&&\p{L}]+\p{M}+$/v.test(text);
  const isFlat = ({ left, right, size }: Glyph) => right - left < size * BESIDE;
  const stated = new Set(glyphs.filter((one) => isDouble(one) && isFlat(one)).map(({ text }) => text));
  return glyphs.map((glyph) => {
    if (!isDouble(glyph) || !stated.has(glyph.text)) return glyph;
    return { ...glyph, text: glyph.text.replace(isFlat(glyph) ? /\P{M}/gu : /\p{M}/gu, '') };
  });
}

/**
 * Put vowel signs to their letters, by the order in which a page draws them: programs that draw Arabic from left to
 * right draw each sign before its letter, those that draw it from right to left behind it. Where a sign stands tells
 * less, since its ink may be far from its place. Signs that have no letter beside them stay as they are.
 *
 * @param glyphs in the order in which they are drawn
 * @example of the glyphs «ُ», «ر», «ْ», «س», drawn from left to right: «رُ» and «سْ»
 */
export function joinMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const joined: Glyph[] = [];
  let marks: Glyph[] = [];
  for (const glyph of glyphs) {
    if (isMark(glyph.text)) {
      marks.push(glyph);
      continue;
    }
    joined.push(...settle(marks, joined, glyph));
    marks = [];
  }
  joined.push(...settle(marks, joined, undefined));
  return joined;
}

/** Give signs to the letter before them or to the one behind; what is drawn next is returned, what is before changed. */
function settle(marks: readonly Glyph[], before: Glyph[], next: Glyph | undefined): readonly Glyph[] {
  const rest = next === undefined ? [] : [next];
  const [mark] = marks;
  if (mark === undefined) return rest;
  const last = before.at(-1);
  const carriesLast = last !== undefined && carries(last, mark);
  const carriesNext = next !== undefined && carries(next, mark);
  if (carriesNext && !(carriesLast && isBehind(last, next, mark))) {
    return [join(next, marks.toReversed())];
  }
  if (!carriesLast) return [...marks, ...rest];
  before.splice(-1, 1, join(last, marks));
  return rest;
}

/** Does a sign between two letters belong to the first? */
function isBehind(last: Glyph, next: Glyph, mark: Glyph): boolean {
  const isOneLine = Math.abs(last.base - next.base) < SAME_LINE * next.size;
  return isOneLine ? next.left < last.left : distance(last, mark) < distance(next, mark);
}

function carries(letter: Glyph, mark: Glyph): boolean {
  return /\p{Script=Arabic}/u.test(letter.text) && distance(letter, mark) <= NEAR * letter.size;
}

function distance({ left, right, base }: Glyph, mark: Glyph): number {
  const middle = (mark.left + mark.right) / 2;
  return Math.max(left - middle, middle - right, Math.abs(base - mark.base), 0);
}

/** Signs may have a width, by their font or by a stroke that they stand on: beside the letter, it is the letter's. */
function join(letter: Glyph, marks: readonly Glyph[]): Glyph {
  let { left, right } = letter;
  for (const mark of marks.filter((one) => one.right > one.left)) {
    const most = BESIDE * letter.size;
    if (mark.left > right + most || mark.right < left - most) continue;
    left = Math.min(left, mark.left);
    right = Math.max(right, mark.right);
  }
  return { ...letter, text: letter.text + textOf(marks), left, right };
}

function textOf(marks: readonly Glyph[]): string {
  return marks.map(({ text }) => text).join('');
}

import type { Glyph } from './glyphs.ts';
import { isMark } from './join-marks.ts';

/** A glyph lies on the one before it if they share more than this of its width. */
const ON = 0.5;
/** A word goes on where less than this is between two glyphs, in sizes. */
const TOUCHING = 0.18;
/** … and less than this where strokes lie on each other, which some programs put beside their place, in sizes. */
const REACH = 1;
/** Glyphs on one line differ in height by less than this, in sizes. */
const SAME_LINE = 0.1;

/**
 * Leave out the strokes with which programs stretch Arabic words to the width of a column, where the file does not say
 * what they are, so that they pass for control characters or digits. They are known by lying on each other, since any
 * length is made of strokes of one length, and by standing between Arabic letters. What they fill goes to the letter
 * that is drawn before.
 *
 * @param glyphs in the order in which they are drawn
 */
export function dropStretches(glyphs: readonly Glyph[]): readonly Glyph[] {
  const runs = runsWithinWords(glyphs.filter(({ text }) => !isMark(text)));
  const strokes = new Set(runs.filter(({ run }) => run.some(liesOnItsLike)).map(({ run }) => run[0]?.text));
  const dropped = new Set<Glyph>();
  const widened = new Map<Glyph, Glyph>();
  for (const { letter, run } of runs) {
    if (!strokes.has(run[0]?.text)) continue;
    for (const stroke of run) dropped.add(stroke);
    widened.set(letter, widen(letter, run));
  }
  return glyphs.filter((glyph) => !dropped.has(glyph)).map((glyph) => widened.get(glyph) ?? glyph);
}

interface Run {
  /** What is drawn before. */
  readonly letter: Glyph;
  /** Glyphs of one kind, no Arabic letters, between Arabic letters that touch them or each other. */
  readonly run: readonly Glyph[];
}

function runsWithinWords(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 1; start < glyphs.length; start++) {
    const [letter, first] = [glyphs[start - 1], glyphs[start]];
    if (letter === undefined || first === undefined || !isArabic(letter) || isArabic(first)) continue;
    let end = start;
    while (glyphs[end]?.text === first.text) end++;
    const [last, next] = [glyphs[end - 1], glyphs[end]];
    if (last === undefined || next === undefined || !isArabic(next)) continue;
    const run = glyphs.slice(start, end);
    const most = run.some(liesOnItsLike) ? REACH : TOUCHING;
    const isWithin = isNear(letter, next, most) || (isNear(letter, first, most) && isNear(last, next, most));
    if (isWithin) runs.push({ letter, run });
  }
  return runs;
}

function isNear(a: Glyph, b: Glyph, most: number): boolean {
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return Math.abs(a.base - b.base) < a.size * SAME_LINE && gap < a.size * most;
}

function liesOnItsLike(glyph: Glyph, i: number, run: readonly Glyph[]): boolean {
  const before = run[i - 1];
  if (before === undefined) return false;
  const shared = Math.min(glyph.right, before.right) - Math.max(glyph.left, before.left);
  return shared > (glyph.right - glyph.left) * ON;
}

function isArabic({ text }: Glyph): boolean {
  return /[\p{Script=Arabic}&&\p{L}]/v.test(text);
}

function widen(letter: Glyph, strokes: readonly Glyph[]): Glyph {
  return {
    ...letter,
    left: Math.min(letter.left, ...strokes.map(({ left }) => left)),
    right: Math.max(letter.right, ...strokes.map(({ right }) => right)),
  };
}

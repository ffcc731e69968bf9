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

const ARABIC = /[\p{Script=Arabic}&&\p{L}]/v;

/**
 * Leave out the strokes with which programs stretch Arabic words to the width of a column, where the file does not say
 * what they are, so that they pass for control characters or digits. They are known by lying on each other, since any
 * length is made of strokes of one length, and by standing between Arabic letters. What they fill goes to the letter
 * that is drawn before.
 *
 * @param glyphs in the order in which they are drawn
 */
export function dropStretches(glyphs: readonly Glyph[]): readonly Glyph[] {
  const blanks = findBlankStrokes(glyphs);
  const runs = runsBetweenLetters(
    glyphs.filter(({ text }) => !isMark(text)),
    blanks,
  );
  const strokes = new Set([...findStrokes(runs, glyphs), ...blanks]);
  const dropped = new Set(glyphs.filter((glyph) => glyph.code !== undefined && strokes.has(glyph.code)));
  const widened = new Map<Glyph, Glyph>();
  for (const { letter, run, next, isWithin } of runs) {
    const kind = kindOf(run[0]);
    if (!strokes.has(kind) || !(isWithin || run.some((one) => dropped.has(one)))) continue;
    for (const stroke of run) dropped.add(stroke);
    widened.set(letter, isNear(letter, next, REACH) ? reach(widen(letter, run), next) : widen(letter, run));
  }
  return glyphs.filter((glyph) => !dropped.has(glyph)).map((glyph) => widened.get(glyph) ?? glyph);
}

/** A glyph is a stroke throughout if most of it stands within words, and some of it on its like. */
function findStrokes(runs: readonly Run[], glyphs: readonly Glyph[]): ReadonlySet<string> {
  const within = runs.filter(({ isWithin }) => isWithin);
  const surely = new Set(
    within.filter(({ run }) => run.some(liesOnItsLike)).map(({ run }) => kindOf(run[0])),
  );
  const count = (all: readonly Glyph[], kind: string) => all.filter((one) => kindOf(one) === kind).length;
  const inWords = within.flatMap(({ run }) => run);
  return new Set(
    [...surely].filter(
      (kind) => !glyphs.some(({ code }) => code === kind) || count(inWords, kind) * 2 > count(glyphs, kind),
    ),
  );
}

/**
 * Strokes that the file takes for spaces: a second glyph of a font with that text, of which several mostly stand in a
 * row.
 */
function findBlankStrokes(glyphs: readonly Glyph[]): ReadonlySet<string> {
  const blanks = glyphs.filter(({ code, text }) => code !== undefined && text === ' ');
  const codes = Map.groupBy(blanks, kindOf);
  const inRows = new Map<string, number>();
  for (const [i, glyph] of glyphs.entries()) {
    const isOne = [glyphs[i - 1], glyphs[i + 1]].some(
      (one) => one !== undefined && one.code === glyph.code && isNear(one, glyph, SAME_LINE),
    );
    if (isOne) inRows.set(kindOf(glyph), (inRows.get(kindOf(glyph)) ?? 0) + 1);
  }
  const fontOf = (code: string) => code.slice(0, code.lastIndexOf(' '));
  const isOften = (code: string) => (inRows.get(code) ?? 0) * 2 > (codes.get(code)?.length ?? 0);
  const spaces = [...codes.keys()].filter((code) => !isOften(code)).map(fontOf);
  return new Set([...codes.keys()].filter((code) => isOften(code) && spaces.includes(fontOf(code))));
}

interface Run {
  /** What is drawn before. */
  readonly letter: Glyph;
  /** Glyphs of one kind, no Arabic letters. */
  readonly run: readonly Glyph[];
  /** What is drawn behind. */
  readonly next: Glyph;
  /** Do the letters touch them or each other? */
  readonly isWithin: boolean;
}

function runsBetweenLetters(glyphs: readonly Glyph[], blanks: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 1; start < glyphs.length; start++) {
    const [letter, first] = [glyphs[start - 1], glyphs[start]];
    if (letter === undefined || first === undefined || !isArabic(letter)) continue;
    if (!isStroke(first) && !blanks.has(kindOf(first))) continue;
    let end = start;
    while (kindOf(glyphs[end]) === kindOf(first)) end++;
    const [last, next] = [glyphs[end - 1], glyphs[end]];
    if (last === undefined || next === undefined || !isArabic(next)) continue;
    const run = glyphs.slice(start, end);
    const most = run.some(liesOnItsLike) ? REACH : TOUCHING;
    const isWithin = isNear(letter, next, most) || (isNear(letter, first, most) && isNear(last, next, most));
    runs.push({ letter, run, next, isWithin });
  }
  return runs;
}

/** Which glyph it is; text alone may be that of another one, such as of a digit. */
function kindOf(glyph: Glyph | undefined): string {
  return glyph?.code ?? glyph?.text ?? '';
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

function isStroke({ text }: Glyph): boolean {
  return text.trim() !== '' && !ARABIC.test(text);
}

function isArabic({ text }: Glyph): boolean {
  return ARABIC.test(text);
}

/** Let a letter end where the next one begins: strokes may be drawn beside the place that they fill. */
function reach(letter: Glyph, next: Glyph): Glyph {
  return next.left > letter.left
    ? { ...letter, right: Math.max(letter.right, next.left) }
    : { ...letter, left: Math.min(letter.left, next.right) };
}

function widen(letter: Glyph, strokes: readonly Glyph[]): Glyph {
  return {
    ...letter,
    left: Math.min(letter.left, ...strokes.map(({ left }) => left)),
    right: Math.max(letter.right, ...strokes.map(({ right }) => right)),
  };
}

import type { Glyph } from './glyphs.ts';
import { isMark } from './join-marks.ts';

/**
 * A gap between glyphs is a space from this width on, in sizes: less where one is written, which some programs write
 * beside its place, and some not at all.
 */
const SPACE = { written: 0.05, unwritten: 0.18 } as const;

/** Glyphs that are set one behind the other are no further apart than this, in sizes, nor over each other. */
const TOUCHING = 0.03;

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '«»', '<>', '‹›'].flatMap((pair) => [
    [pair.charAt(0), pair.charAt(1)],
    [pair.charAt(1), pair.charAt(0)],
  ]),
);

/** What is written behind a number, or before it. */
const UNIT = /^[%‰°$€£]$/;

/** A number that no Arabic stands before: its unit is on the side where it is written. */
const AMOUNT = /^[$€£]?[0-9][0-9.,:/]*[%‰$€£]?$/;

/** What stands within a number: one common separator of UAX 9, to which the Arabic comma belongs, or a sign. */
const JOINING = /^[.,:/،٫٬+-]?$/;

/** No word begins with these. */
const STOPPING = /^[.,;:!?/&=]$/;

/** What ends a sentence or a clause stands on the left of a line that is read from the right. */
const ENDING = /^[.,;:!?)\]»،؛؟]/;

type Kind = 'right' | 'left' | 'digit' | 'neutral';

interface Item {
  readonly text: string;
  readonly kind: Kind;
}

/** How the text of a file is written down. */
export interface Writing {
  /** Is it in Arabic, so that lines of numbers alone run from the right? */
  readonly isArabic: boolean;
  /** Are brackets as they look, rather than as they are meant? */
  readonly isMirrored: boolean;
  /** Is it the cell of a table, before which nothing stands? */
  readonly isCell?: boolean;
}

/**
 * The text of a row in the order in which it is read: from the right, but Latin words and numbers from the left. It
 * undoes what the Unicode bidirectional algorithm (UAX 9) does to show a line of a right-to-left paragraph.
 *
 * @param glyphs from left to right
 * @example of glyphs that show «2014 ماع», from left to right: 'عام 2014'
 */
export function toLogicalOrder(glyphs: readonly Glyph[], writing: Writing): string {
  const items = withSpaces(attachMarks(glyphs));
  if (writing.isCell) {
    const shown = items.map(({ text }) => text).join('');
    if (AMOUNT.test(shown)) return shown;
  }
  const has = (wanted: Kind) => items.some(({ kind }) => kind === wanted);
  const isLatin = has('left') && !ENDING.test(items[0]?.text ?? '');
  const isFromLeft = !has('right') && (isLatin || !writing.isArabic);
  if (isFromLeft) return items.map(({ text }) => text).join('');
  let text = '';
  for (let right = items.length - 1; right >= 0; ) {
    const left = startOfRun(items, right);
    const run = items.slice(left, right + 1);
    const isTurned = run.length === 1 && run[0]?.kind === 'neutral' && writing.isMirrored;
    text += isTurned ? (MIRRORED[run[0]?.text ?? ''] ?? run[0]?.text) : run.map((item) => item.text).join('');
    right = left - 1;
  }
  return text;
}

/** The leftmost item of what is read from the left and ends at an item; itself for everything else. */
function startOfRun(items: readonly Item[], end: number): number {
  const isMeasured = UNIT.test(items[end]?.text ?? '') && /^[0-9]$/.test(items[end - 1]?.text ?? '');
  // What follows Arabic letters stands to the left of its number, see UAX 9, rule W2.
  if (isMeasured && end === items.length - 1) return startOfRun(items, end - 1);
  if (endsLatin(items, end)) return startOfRun(items, end - 1);
  const kind = items[end]?.kind;
  if (kind !== 'left' && kind !== 'digit') return end;
  let isLatin = kind === 'left';
  let [start, seen] = [end, end];
  for (let at = end - 1; at >= 0; at--) {
    const next = items[at];
    if (next === undefined || next.kind === 'right') break;
    if (next.kind === 'neutral') continue;
    isLatin ||= next.kind === 'left';
    const between = items
      .slice(at + 1, seen)
      .map(({ text }) => text)
      .join('');
    if (!isLatin && !JOINING.test(between)) break;
    seen = at;
    // Signs join numbers behind Latin words only: among Arabic, what stands to the left of one comes after it.
    if (isLatin || !items.slice(at, start).some(({ text }) => text === '+' || text === '-')) start = at;
  }
  return start;
}

/** What ends a Latin word stands behind a space only where the word is read from the left with it. */
function endsLatin(items: readonly Item[], end: number): boolean {
  const isBehind = STOPPING.test(items[end]?.text ?? '') && items[end - 1]?.kind === 'left';
  return isBehind && items[end + 1]?.text === ' ';
}

/** A vowel sign that is not joined yet belongs to the letter above or below which it stands. */
function attachMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const letters = glyphs.filter(({ text }) => !isMark(text)).map((glyph) => ({ ...glyph }));
  for (const mark of glyphs.filter(({ text }) => isMark(text))) {
    const middle = (mark.left + mark.right) / 2;
    const distance = ({ left, right }: Glyph) => Math.max(left - middle, middle - right, 0);
    const inked = letters.filter(({ text }) => text.trim() !== '');
    const [letter] = inked.toSorted((a, b) => distance(a) - distance(b));
    if (letter !== undefined) letter.text += mark.text;
  }
  return letters;
}

function withSpaces(glyphs: readonly Glyph[]): readonly Item[] {
  const items: Item[] = [];
  let before: Glyph | undefined;
  let isWritten = false;
  for (const glyph of glyphs.filter(({ text }) => text !== '')) {
    if (glyph.text.trim() === '') {
      isWritten = true;
      continue;
    }
    const gap = before === undefined ? 0 : (glyph.left - before.right) / glyph.size;
    const isParted =
      Math.abs(gap) > TOUCHING && (before?.spaceOn?.includes('right') || glyph.spaceOn?.includes('left'));
    if (isParted || gap > (isWritten ? SPACE.written : SPACE.unwritten))
      items.push({ text: ' ', kind: 'neutral' });
    items.push({ text: glyph.text, kind: kindOf(glyph.text) });
    before = glyph;
    isWritten = false;
  }
  return items;
}

function kindOf(text: string): Kind {
  if (/[[\p{Script=Arabic}\u0640]&&\p{L}]/v.test(text)) return 'right';
  if (/\p{L}/u.test(text)) return 'left';
  return /\p{Nd}/u.test(text) ? 'digit' : 'neutral';
}

import { CLOSING_GUILLEMET, OPENING_GUILLEMET } from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const RULE = 'quotation-marks';
/** Two apostrophes that stand for one mark, as old keyboards write it. */
const APOSTROPHES = /(?<!['’\p{N}])(?:''|’’)(?!['’])/gu;
/** What is quoted: in one line, with no mark inside, and no longer than a long sentence. */
const INSIDE = '[^«»“”„"\\n]{1,400}?';
/** A mark opens behind no letter but that of a particle: و«الميناء». */
const BEFORE = '(?:(?<![\\p{L}\\p{N}.،؟!…])|(?<=(?<!\\p{L})[وفبلك]))';
const AFTER = '(?![\\p{L}\\p{N}])';
/** A pair of marks of two kinds: "…», “…", ”…“. */
const MIXED = new RegExp(`${BEFORE}([«“”„"])(${INSIDE})([»“”"])${AFTER}`, 'gu');
const PAIRS: Readonly<Record<string, string>> = {
  [OPENING_GUILLEMET]: CLOSING_GUILLEMET,
  '“': '”',
  '"': '"',
};
/** Low and high marks of other languages, and a closing mark that opens. */
const OPENERS: Readonly<Record<string, string>> = { '„': '“', '”': '“' };

/** Marks that say by their shape that a quotation begins, and that it ends. */
const FACING_IN: ReadonlySet<string> = new Set([OPENING_GUILLEMET, '“']);
const FACING_OUT: ReadonlySet<string> = new Set([CLOSING_GUILLEMET, '”']);

/**
 * Give a quotation one of whose marks does not show which way it faces, or faces the wrong way, two marks of one kind:
 * those of the guillemet if it has one, else those of its first mark. Two apostrophes become one mark. What stands
 * between stays, spaces included; so does «نعم”, which nobody misreads: it is the author's hand, no damage.
 *
 * @example applyEdits('قال "نعم»', unifyQuotationMarks('قال "نعم»')) // 'قال «نعم»'
 */
export function unifyQuotationMarks(text: string): readonly Edit[] {
  const apostrophes = editMatches(text, APOSTROPHES, () => '"', RULE);
  const marks = apostrophes.length === 0 ? text : text.replace(APOSTROPHES, '"_');
  return [...apostrophes, ...editPairs(marks)].sort((a, b) => a.start - b.start);
}

/** Edits of the marks alone, so that each is seen where it was. */
function editPairs(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: match, 1: first = '', 3: last = '' } of text.matchAll(MIXED)) {
    if (FACING_IN.has(first) && FACING_OUT.has(last)) continue;
    const opener = last === CLOSING_GUILLEMET ? OPENING_GUILLEMET : (OPENERS[first] ?? first);
    const closer = PAIRS[opener] ?? last;
    const end = index + match.length;
    if (opener !== first) edits.push({ start: index, end: index + 1, insert: opener, rule: RULE });
    if (closer !== last) edits.push({ start: end - 1, end, insert: closer, rule: RULE });
  }
  return edits;
}

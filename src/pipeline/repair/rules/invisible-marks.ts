import { ALM, BOM, LRM, RLM, SOFT_HYPHEN, WORD_JOINER, ZERO_WIDTH_SPACE } from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

/** The grapheme joiner, the Mongolian separator, invisible operators, deprecated formats and tags say nothing here. */
const OTHERS = String.raw`\u034f\u180e\u2061-\u2064\u206a-\u206f\u{e0000}-\u{e007f}`;
const MARKS = new RegExp(
  `[${LRM}${RLM}${ALM}${ZERO_WIDTH_SPACE}${WORD_JOINER}${SOFT_HYPHEN}${BOM}${OTHERS}]+`,
  'gu',
);
/** Joiners hold emoji and Indic syllables together; Arabic prose joins by itself. */
const JOINERS = /(?<!\p{Extended_Pictographic}|\p{Script=Devanagari}|\ufe0f)[\u200c\u200d]+/gu;

/** Marks that show nothing, direction marks among them, go; the page sets directions itself. */
export function dropInvisibleMarks(text: string): readonly Edit[] {
  const marks = editMatches(text, MARKS, () => '', 'invisible-marks');
  const joiners = editMatches(text, JOINERS, () => '', 'invisible-marks');
  return [...marks, ...joiners].sort((a, b) => a.start - b.start);
}

import type { Edit } from '../../briefing/edit.ts';
import { dropBidiControls } from './rules/bidi-controls.ts';
import { replaceControls } from './rules/control-characters.ts';
import { dropDoubledPunctuation } from './rules/doubled-punctuation.ts';
import { replaceFarsiLetters } from './rules/farsi-letters.ts';
import { splitGluedWords } from './rules/glued-words.ts';
import { dropInvisibleMarks } from './rules/invisible-marks.ts';
import { unifyLineBreaks } from './rules/line-breaks.ts';
import { undoMojibake } from './rules/mojibake.ts';
import { unfoldForms } from './rules/presentation-forms.ts';
import { unifyQuotationMarks } from './rules/quotation-marks.ts';
import { unifySpaces } from './rules/spaces.ts';
import { joinSplitWords } from './rules/split-words.ts';
import { dropStretching } from './rules/tatweel.ts';
import { replaceLoneSurrogates } from './rules/well-formed.ts';
import { joinWrappedLines } from './rules/wrapped-lines.ts';

/** Finds one kind of damage: edits of `text`, sorted, not overlapping. Pure, total, and linear in the text's length. */
export type Rule = (text: string) => readonly Edit[];

/**
 * All rules, in the order in which they see each other's results: first what makes a text well-formed; mojibake before
 * controls and invisible marks go, because its bytes show as such; then characters, then the lines and spaces between
 * them — wrapped lines while blank lines still show — and words last, when each letter is what it seems,
 * the cut ones before the glued ones, so that no half of a word is cut again.
 */
export const RULES: readonly Rule[] = [
  replaceLoneSurrogates,
  undoMojibake,
  unifyLineBreaks,
  replaceControls,
  dropBidiControls,
  dropInvisibleMarks,
  unfoldForms,
  replaceFarsiLetters,
  dropStretching,
  joinWrappedLines,
  unifySpaces,
  dropDoubledPunctuation,
  unifyQuotationMarks,
  joinSplitWords,
  splitGluedWords,
];

/** The rules for a text whose format marks its blocks: its line breaks are where they belong. */
export const RULES_OF_MARKED: readonly Rule[] = RULES.filter((rule) => rule !== joinWrappedLines);

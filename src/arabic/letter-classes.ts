import { ALEF, BEH, FEH, HEH, JEEM, KAF, QAF, TEH_MARBUTA, WAW, YEH, ZAIN } from './letters.ts';

/** First and last code unit of a range, both included. */
export type UnitRange = readonly [number, number];

/**
 * Code units that carry no letter: every combining mark of the Arabic blocks, tatweel, high hamza, and the small
 * high letters of Quranic text.
 */
export const MARK_RANGES: readonly UnitRange[] = [
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x0674, 0x0674],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0898, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
];

/** Code units that show nothing: joiners, direction marks and controls, variation selectors, soft hyphen, BOM. */
export const INVISIBLE_RANGES: readonly UnitRange[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Arabic Presentation Forms A and B: letters in the shape that they take in a word, as PDFs give them. */
export const PRESENTATION_RANGES: readonly UnitRange[] = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

/**
 * Which letters count as one when texts are compared: all of the left go to the right one. In order: the seats of
 * hamza with their letter, then the same letter of other languages, then loan letters, which go to what is typed
 * where a keyboard lacks them (ڤيينا and فيينا, أڭادير and أكادير, ڨفصة and قفصة).
 */
export const LETTER_FOLDS: readonly (readonly [string, string])[] = [
  ['\u0622\u0623\u0625\u0671\u0672\u0673\u0675', ALEF],
  ['\u0624\u0676\u0677\u06c4\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cf', WAW],
  ['\u0620\u0626\u063d\u063e\u063f\u0649\u0678\u06cc\u06cd\u06ce\u06d0\u06d1\u06d2\u06d3', YEH],
  [`${TEH_MARBUTA}\u06be\u06c0\u06c1\u06c2\u06c3\u06d5\u06ff`, HEH],
  ['\u063b\u063c\u06a9\u06aa\u06ab\u06ac\u06ad\u06ae\u06af\u06b0', KAF],
  ['\u066e\u067b\u067e\u0680', BEH],
  ['\u0683\u0684\u0686\u0687\u06bf', JEEM],
  ['\u0698', ZAIN],
  ['\u06a1\u06a2\u06a3\u06a4\u06a5\u06a6', FEH],
  ['\u066f\u06a7\u06a8', QAF],
];

const LETTER = /^[[\p{Script=Arabic}&&\p{L}]--[\u0674\u06e5\u06e6]]$/v;
const DIGIT = /^[0-9\u0660-\u0669\u06f0-\u06f9]$/;

/**
 * Is it one letter of Arabic script: Arabic, Persian, Urdu or a presentation form? Marks, tatweel, digits and
 * punctuation are none.
 *
 * @param ch one character
 * @example isArabicLetter('ج') // true
 * @example isArabicLetter('٣') // false
 */
export function isArabicLetter(ch: string): boolean {
  return LETTER.test(ch);
}

/** Is it a vowel sign, another combining mark of Arabic, or tatweel? */
export function isArabicMark(ch: string): boolean {
  return isInRanges(ch, MARK_RANGES);
}

/** Does it show nothing, such as ZWNJ, a direction mark or a BOM? Spaces are not meant. */
export function isInvisible(ch: string): boolean {
  return isInRanges(ch, INVISIBLE_RANGES);
}

/** Is it a digit of a script that Arabic text is written with: 0–9, ٠–٩ or ۰–۹? */
export function isDigit(ch: string): boolean {
  return DIGIT.test(ch);
}

function isInRanges(ch: string, ranges: readonly UnitRange[]): boolean {
  const unit = ch.charCodeAt(0);
  return ch.length === 1 && ranges.some(([first, last]) => first <= unit && unit <= last);
}

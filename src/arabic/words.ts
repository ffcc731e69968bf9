import type { Span } from '../briefing/span.ts';
import { ARABIC_DECIMAL, ARABIC_THOUSANDS, TATWEEL } from './letters.ts';

/** Letters of Arabic script with their marks; tatweel and invisible joiners may stand inside, not on the edge. */
const ARABIC = String.raw`[\p{Script=Arabic}&&\p{L}](?:[\p{M}${TATWEEL}\p{Cf}]*[[\p{Script=Arabic}&&\p{L}]\p{M}${TATWEEL}])*`;
/** A number with its separators: 126.156, ١٢٫٥, 1,000. */
const NUMBER = String.raw`\p{Nd}+(?:[.,${ARABIC_DECIMAL}${ARABIC_THOUSANDS}]\p{Nd}+)*`;
/** Other scripts: digits belong to the word (G20, 5G, F16). */
const OTHER = String.raw`\p{Nd}*[\p{L}--[\p{Script=Arabic}${TATWEEL}]](?:\p{Cf}*[[\p{L}--[\p{Script=Arabic}${TATWEEL}]]\p{M}\p{Nd}])*`;

const WORD = new RegExp(`${OTHER}|${NUMBER}|${ARABIC}`, 'gv');

/**
 * Find the words of a text.
 *
 * A word is a run of letters with their marks, or a number with its separators. Spaces and punctuation, the
 * Arabic too, separate; so does the edge between Arabic letters and digits or another script («126.156حالة»,
 * «الـ20»). Invisible marks inside a word belong to it, on its edge they do not.
 *
 * @returns spans in UTF-16 units, in order, not overlapping, none empty
 * @example tokenizeWords('قُتل ١٢٫٥، و20') // 'قُتل', '١٢٫٥', 'و', '20'
 */
export function tokenizeWords(text: string): readonly Span[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

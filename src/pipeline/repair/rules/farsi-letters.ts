import { ALEF_MAKSURA, FARSI_YEH, KAF, KEHEH, YEH } from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { findLanguage } from '../../read/language.ts';
import { editMatches, shiftEdit } from '../pattern-edits.ts';

const FARSI = new RegExp(`[${KEHEH}${FARSI_YEH}]`);
const WORD = new RegExp(
  String.raw`[\p{Script=Arabic}\p{M}]*[${KEHEH}${FARSI_YEH}][\p{Script=Arabic}\p{M}]*`,
  'gu',
);
/** A word with one of these is Persian, Urdu or Kurdish and written as it should be. */
const FOREIGN = /[پچژگٹڈڑںےہھۓەۆێڵڕ]/;
/** Frequent words that end in alef maksura, not in yeh. */
const IN_ALEF_MAKSURA = /^[وف]?(?:عل|إل|ال|حت|لد|متّ?|سو|أخر|اخر|كبر|مد|مستو)$/u;

/**
 * Farsi kaf and yeh, which a Persian keyboard types, become the Arabic letters; Persian words and lines stay.
 *
 * @example applyEdits('فی الکویت', replaceFarsiLetters('فی الکویت')) // 'في الكويت'
 */
export function replaceFarsiLetters(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (FARSI.test(line) && findLanguage(line).language === 'Arabic') {
      for (const edit of editMatches(line, WORD, toArabic, 'farsi-letters'))
        edits.push(shiftEdit(edit, start));
    }
    start += line.length + 1;
  }
  return edits;
}

function toArabic(word: string): string {
  if (FOREIGN.test(word)) return word;
  const plain = word.replaceAll(KEHEH, KAF);
  const stem = plain.slice(0, -1);
  const last = plain.endsWith(FARSI_YEH)
    ? IN_ALEF_MAKSURA.test(stem)
      ? ALEF_MAKSURA
      : YEH
    : plain.slice(-1);
  return stem.replaceAll(FARSI_YEH, YEH) + last;
}

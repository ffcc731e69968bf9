import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../../arabic/letters.ts';

/** A reading of a folded word as one-letter particles and the rest. */
export interface Reading {
  /** The rest; its article is written out where لل hid its alef. */
  readonly rest: string;
  /** Where the rest begins in the word, −1 for an alef that the word does not write. */
  readonly offset: number;
}

const CONJUNCTIONS = [WAW, FEH];
const PREPOSITIONS = [BEH, LAM, KAF];

/**
 * All readings of a folded word as و or ف, then ب, ل or ك, then the rest, each particle perhaps absent. Clitic analysis
 * proper knows what follows each particle; against a lexicon the letters are enough.
 *
 * @example readProclitics('وللجزاير') // rests: وللجزاير, للجزاير, لجزاير, الجزاير
 */
export function readProclitics(word: string): readonly Reading[] {
  const readings: Reading[] = [{ rest: word, offset: 0 }];
  const after = CONJUNCTIONS.includes(word.charAt(0)) ? 1 : 0;
  if (after > 0) readings.push({ rest: word.slice(1), offset: 1 });
  if (!PREPOSITIONS.includes(word.charAt(after))) return readings;
  const rest = word.slice(after + 1);
  readings.push({ rest, offset: after + 1 });
  if (word.charAt(after) === LAM && rest.startsWith(LAM)) readings.push({ rest: ALEF + rest, offset: after });
  return readings;
}

const ARTICLE = ALEF + LAM;

/**
 * Does a word list know a folded word, with or without particles and article?
 *
 * @example isKnown('وبالمدرسه', (word) => word === 'مدرسه') // true
 */
export function isKnown(folded: string, isListed: (word: string) => boolean): boolean {
  return readProclitics(folded).some(
    ({ rest }) => isListed(rest) || (rest.startsWith(ARTICLE) && isListed(rest.slice(ARTICLE.length))),
  );
}

import { type Segmentation, segmentWord } from '../../../arabic/clitics.ts';
import { fold } from '../../../arabic/fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { GOES_ON } from './gazetteer.ts';
import { hashUnits, keyOf } from './hashing.ts';
import { findKey } from './key-table.ts';
import { isArticleAt } from './word-parts.ts';

/**
 * Count the letters of a name's first word that are particles and not of the name: the و of «ومحمد», not that of
 * «وليد».
 *
 * A reading counts if its stem is a listed name or a word of the article by itself; a particle before the article ال
 * is always one. A word that is listed as it stands is left whole.
 *
 * @param articleWords the folded words of the article
 * @returns UTF-16 units; of لل one, as only the second lam belongs to the name
 */
export function countParticles(
  word: string,
  gazetteer: Gazetteer,
  articleWords: ReadonlySet<string>,
): number {
  if (isListed(fold(word), gazetteer)) return 0;
  const readings = segmentWord(word).filter(
    ({ proclitics, enclitic }) => proclitics.length > 0 && enclitic === '',
  );
  const found = readings.find((reading) => {
    const stem = fold(reading.stem);
    return isArticled(reading) || (isBare(reading) && (isListed(stem, gazetteer) || articleWords.has(stem)));
  });
  if (found === undefined) return 0;
  if (!isArticled(found)) return found.start;
  return found.start - (word.startsWith('لل', found.start - 2) ? 1 : 2);
}

/** A particle before the article: و + ال, ل + ال; the article alone belongs to the name. */
function isArticled({ proclitics }: Segmentation): boolean {
  return proclitics.length > 1 && proclitics.at(-1) === 'ال';
}

/** Only و ف ب ك ل stand before names. */
function isBare({ proclitics, stem }: Segmentation): boolean {
  return stem.length > 2 && proclitics.every((particle) => /^[وفبكل]$/.test(particle));
}

function isListed(folded: string, { table, flags }: Gazetteer): boolean {
  const units = Uint16Array.from(folded, (letter) => letter.charCodeAt(0));
  const start = isArticleAt(units, 0, units.length) ? 2 : 0;
  const index = findKey(table, keyOf(hashUnits(units, start, units.length)));
  return index >= 0 && ((flags[index] ?? 0) & ~GOES_ON) !== 0;
}

/**
 * Lucene's Arabic analysis, for comparison: its normaliser, its light stemmer and its stop words' place in the
 * chain (stop words are left in here: BM25 weighs them by itself).
 *
 * Written after the description and rules of apache/lucene, lucene/analysis/common/src/java/org/apache/lucene/
 * analysis/ar/ArabicNormalizer.java and ArabicStemmer.java (Apache-2.0), which follow Larkey, Ballesteros and
 * Connell (2007).
 */
const PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'] as const;
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'] as const;

/** Alef forms to bare alef, ى to ي, ة to ه; tatweel and vowel signs removed. */
export function normaliseLikeLucene(word: string): string {
  return word
    .replace(/[\u0622\u0623\u0625]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/[\u0640\u064b-\u0652]/g, '');
}

/** One prefix, where enough remains (one letter for و, two for the others), then every suffix in turn. */
export function stemLikeLucene(word: string): string {
  const prefix = PREFIXES.find((given) => {
    if (given.length === 1 && word.length < 4) return false;
    return word.length >= given.length + 2 && word.startsWith(given);
  });
  return SUFFIXES.reduce(
    (stem, suffix) =>
      stem.length >= suffix.length + 2 && stem.endsWith(suffix) ? stem.slice(0, -suffix.length) : stem,
    word.slice(prefix?.length ?? 0),
  );
}

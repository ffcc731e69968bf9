/** The definite article with what may stand before it, longest first; لل is ل and ال in one. */
const ARTICLES: readonly string[] = [
  'وبال',
  'فبال',
  'وكال',
  'ولل',
  'فلل',
  'وال',
  'فال',
  'بال',
  'كال',
  'ال',
  'لل',
];
/** The endings of light10 in its order, from the outside in; each is tried once and leaves two letters. */
const SUFFIXES: readonly string[] = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
/** ة becomes ت before a pronoun; the plural's ات does not come from it. */
const PRONOUN_ON_TEH = /(?<=..[^ا])ت(?:هما|هم|ها|نا|ه)$/;
const PRONOUN_ON_PLURAL = /(?<=..ات)(?:هما|هم|ها|نا|ه)$/;
/** Letters that form verbs and nouns, before at least three of the root: استـ مستـ, then م ت ي ا ن. */
const FORMATIVES = /^(?:است|مست|يست|تست|[متياني](?=...))/;
const SKELETON_ENDINGS = /(?:نا|هم|وا|تم|كم|ت|ا)$/;
const WEAK = /[اويء]/g;
/** س is the future only before an imperfect verb: سيعلنون, not سفارة, سيارة, ستون or سنوات. */
const PARTICLE = /^(?:[وفبكل]|س(?=ي[^ادن]|ت[^اون]|ن[^و]))/;

const LEAST_WITH_WAW = 4;
const LEAST_WITH_PARTICLE = 6;
const LONGEST_SKELETON = 4;

/**
 * The light stem of a word: article, conjunction, preposition and the commonest endings removed.
 *
 * Method: light10 (Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007), which
 * takes off و, then ال وال بال كال فال لل, then ها ان ات ون ين يه ية ه ة ي. Added are the articles that it lacks (ولل
 * فلل وبال فبال وكال), one leading ف ب ك ل س where at least five letters remain, and the ت of ة before a pronoun, so
 * that مدينتها meets مدينة.
 *
 * @param foldedWord one word as `fold` gives it
 * @returns at least two letters of it, or the word itself where it is shorter
 * @example lightStem('وبالمدرسه') // 'مدرس'
 */
export function lightStem(foldedWord: string): string {
  const bare = removePrefix(foldedWord).replace(PRONOUN_ON_PLURAL, '').replace(PRONOUN_ON_TEH, 'ه');
  return SUFFIXES.reduce(
    (stem, suffix) =>
      stem.endsWith(suffix) && stem.length - suffix.length >= 2 ? stem.slice(0, -suffix.length) : stem,
    bare,
  );
}

/**
 * The skeleton of a word: the letters that its relatives share, without affixes, formative and weak letters.
 *
 * It joins broken plurals and derived forms that a light stem keeps apart (كتاب, كتب, مكتبه), at the price of joining
 * strangers too: good for ranking, too noisy for marking hits. Weak letters stay where fewer than two would remain.
 *
 * @param foldedWord one word as `fold` gives it
 * @returns one to four letters; empty only for an empty word
 * @example rootSkeleton('والمكتبات') // 'كتب'
 */
export function rootSkeleton(foldedWord: string): string {
  const stem = lightStem(foldedWord);
  const bare = stem.length >= 4 ? stem.replace(FORMATIVES, '') : stem;
  const core = bare.length >= 4 ? bare.replace(SKELETON_ENDINGS, '') : bare;
  const strong = core.replace(WEAK, '');
  return (strong.length >= 2 ? strong : core).slice(0, LONGEST_SKELETON);
}

function removePrefix(word: string): string {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2);
  if (article !== undefined) return word.slice(article.length);
  if (word.length < LEAST_WITH_WAW || !word.startsWith('و')) return removeParticle(word);
  return removeParticle(word.slice(1));
}

function removeParticle(word: string): string {
  return word.length >= LEAST_WITH_PARTICLE && PARTICLE.test(word) ? word.slice(1) : word;
}

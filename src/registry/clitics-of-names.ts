/** A word read as clitics and the first word of a name. */
export interface NameStart {
  /** The first word of the name in full: الجزائر in للجزائر. */
  readonly word: string;
  /** The clitics before it, as written: at most one of و ف and one of ب ك ل. */
  readonly clitics: string;
}

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بكل';
/** A shorter name of one word is not looked for behind a clitic: what is left would be anything. */
const SHORTEST = 3;
/** ك goes before the article or a long name only: كلاوس is a name of its own, not «like Laos». */
const SHORTEST_AFTER_KAF = 5;

/**
 * The ways to read a word as clitics and the first word of a name, fewest clitics first.
 *
 * ل swallows the alef of the article, and the whole article before another lam: للجزائر is ل + الجزائر, للجنة is
 * ل + اللجنة. سـ is left alone: it stands before verbs, and no name is one.
 *
 * @param word a folded word
 * @example startsOf('وللجزائر') // … { word: 'الجزائر', clitics: 'ول' } …
 */
export function startsOf(word: string): readonly NameStart[] {
  const starts: NameStart[] = [{ word, clitics: '' }];
  const first = word.charAt(0);
  if (word.length > 1 && CONJUNCTIONS.includes(first)) starts.push({ word: word.slice(1), clitics: first });
  for (const start of [...starts]) starts.push(...withoutPreposition(start));
  return starts;
}

function withoutPreposition({ word, clitics }: NameStart): readonly NameStart[] {
  if (word.length < 2 || !PREPOSITIONS.includes(word.charAt(0))) return [];
  const rest = word.slice(1);
  const before = clitics + word.charAt(0);
  if (!word.startsWith('لل')) return [{ word: rest, clitics: before }];
  const definite = [`ال${rest.slice(1)}`, `ال${rest}`];
  return [rest, ...definite].map((start) => ({ word: start, clitics: before }));
}

/**
 * Is a whole name of one word long enough to be seen behind its clitics?
 *
 * @example isLongEnough({ word: 'لاوس', clitics: 'ك' }) // false
 */
export function isLongEnough({ word, clitics }: NameStart): boolean {
  if (clitics === '' || word.startsWith('ال')) return true;
  return word.length >= (clitics.endsWith('ك') ? SHORTEST_AFTER_KAF : SHORTEST);
}

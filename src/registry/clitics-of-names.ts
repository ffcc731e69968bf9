/** A word read as clitics and the first word of a name. */
export interface NameStart {
  /** The first word of the name in full: الجزائر in للجزائر. */
  readonly word: string;
  /** The clitics before it, as written: at most one of و ف and one of ب ك ل. */
  readonly clitics: string;
}

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بكل';
/** Shorter names are not looked for behind a preposition: what is left would be anything. */
const SHORTEST = 3;
/** ك goes before the article or a long word only: كلاوس is a name of its own, not «like Laos». */
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
  if (word.length > SHORTEST && CONJUNCTIONS.includes(first))
    starts.push({ word: word.slice(1), clitics: first });
  for (const start of [...starts]) starts.push(...withoutPreposition(start));
  return starts;
}

function withoutPreposition({ word, clitics }: NameStart): readonly NameStart[] {
  const letter = word.charAt(0);
  const rest = word.slice(1);
  if (!PREPOSITIONS.includes(letter) || rest.length < SHORTEST) return [];
  if (letter === 'ك' && rest.length < SHORTEST_AFTER_KAF && !rest.startsWith('ال')) return [];
  const starts = [{ word: rest, clitics: clitics + letter }];
  if (!word.startsWith('لل')) return starts;
  return [
    ...starts,
    { word: `ال${rest.slice(1)}`, clitics: clitics + letter },
    { word: `ال${rest}`, clitics: clitics + letter },
  ];
}

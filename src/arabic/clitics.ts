import { type Folded, foldWithMap } from './fold.ts';
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_MAKSURA, ALEF_WASLA, TEH_MARBUTA } from './letters.ts';
import { isWholeWord } from './whole-words.ts';

/** One way to read a word: particles before it, the stem, a pronoun after it. */
export interface Segmentation {
  /** In order, as a grammar names them: للجزائر has ل and ال. */
  readonly proclitics: readonly string[];
  /** `word.slice(start, end)` */
  readonly stem: string;
  /** The pronoun, or an empty string. */
  readonly enclitic: string;
  readonly start: number;
  readonly end: number;
}

interface Prefix {
  readonly parts: readonly string[];
  /** Letters of the folded word that it takes up. */
  readonly length: number;
}

const NO_PREFIX: Prefix = { parts: [], length: 0 };
const CONJUNCTIONS: readonly string[] = ['و', 'ف'];
const PREPOSITIONS: readonly string[] = ['ب', 'ك', 'ل'];
/** Plausibility of each pronoun on a stem of three letters or more, learned from how often nouns end so. */
const ENCLITICS: readonly (readonly [string, number])[] = [
  ['هما', 1.5],
  ['ها', 1.5],
  ['هم', 1],
  ['هن', 0.2],
  ['ه', 0.7],
  ['كما', -0.2],
  ['كم', -0.4],
  ['كن', -1.5],
  ['ك', -1],
  ['نا', -0.4],
  ['ني', -1],
  ['ي', -2],
];

const LEXICON_BONUS = 5;

/**
 * List the ways to read a word as particles + stem + pronoun, the most plausible first.
 *
 * Particles are أ و ف ب ك ل س and ال in the order that grammar has them, with لل for ل + ال; pronouns are ه ها هم هن
 * هما ك كم كن كما ي ني نا. Ambiguity is kept: the unsegmented word is always among the readings, and so is each one
 * that leaves an article on the stem, for names that are listed with it.
 *
 * @param word one word as it stands in a text, marks and all
 * @param isWord tells whether a folded stem is known; known stems come first
 * @returns at least one reading; stems have two letters or more unless the word has fewer
 * @example segmentWord('وبالجزائر')[0] // { proclitics: ['و', 'ب', 'ال'], stem: 'جزائر', enclitic: '', start: 4, end: 9 }
 */
export function segmentWord(
  word: string,
  isWord: (foldedStem: string) => boolean = () => false,
): readonly Segmentation[] {
  const folded = foldWithMap(word);
  const readings = listPrefixes(folded.text, word, folded.starts).flatMap((prefix) =>
    listEnclitics(folded, word, prefix).map((enclitic) => {
      const stem = folded.text.slice(prefix.length, folded.text.length - enclitic.length);
      const score = scorePrefix(prefix, stem) + scoreEnclitic(enclitic, stem) + scoreStem(stem, isWord);
      return { reading: makeSegmentation(word, folded, prefix, enclitic), score };
    }),
  );
  return readings.sort((a, b) => b.score - a.score).map(({ reading }) => reading);
}

function listPrefixes(text: string, word: string, starts: Uint32Array): readonly Prefix[] {
  const rawAt = (index: number) => word.charAt(starts[index] ?? word.length);
  const questions = rawAt(0) === ALEF_HAMZA_ABOVE ? [NO_PREFIX, extend(NO_PREFIX, 'أ')] : [NO_PREFIX];
  const afterConjunction = questions.flatMap((prefix) => [
    prefix,
    ...CONJUNCTIONS.filter((letter) => text.startsWith(letter, prefix.length)).map((letter) =>
      extend(prefix, letter),
    ),
  ]);
  return afterConjunction
    .flatMap((prefix) => {
      const next = text.charAt(prefix.length);
      const found = [prefix, ...listArticles(prefix, text, rawAt)];
      if (next === 'س' && /^[يتنا]/.test(text.slice(prefix.length + 1))) found.push(extend(prefix, next));
      if (!PREPOSITIONS.includes(next)) return found;
      const preposition = extend(prefix, next);
      return [...found, preposition, ...listArticles(preposition, text, rawAt)];
    })
    .filter((prefix) => prefix.length === 0 || text.length - prefix.length >= 2);
}

function listArticles(prefix: Prefix, text: string, rawAt: (index: number) => string): readonly Prefix[] {
  const at = prefix.length;
  const letter = rawAt(at);
  if (prefix.parts.at(-1) === 'ل') {
    // لل + غة may also be ل + ال + لغة: three lams are never written.
    return text.startsWith('ل', at)
      ? [
          { parts: [...prefix.parts, 'ال'], length: at + 1 },
          { parts: [...prefix.parts, 'ال'], length: at },
        ]
      : [];
  }
  const isAlef = letter === ALEF || letter === ALEF_WASLA;
  return isAlef && text.startsWith('ال', at) ? [{ parts: [...prefix.parts, 'ال'], length: at + 2 }] : [];
}

function extend(prefix: Prefix, part: string): Prefix {
  return { parts: [...prefix.parts, part], length: prefix.length + part.length };
}

function listEnclitics({ text, starts }: Folded, word: string, prefix: Prefix): readonly string[] {
  const last = word.charAt(starts[text.length - 1] ?? 0);
  const canHavePronoun = !prefix.parts.includes('ال') && last !== TEH_MARBUTA && last !== ALEF_MAKSURA;
  if (!canHavePronoun) return [''];
  const fitting = ENCLITICS.map(([enclitic]) => enclitic).filter(
    (enclitic) => text.endsWith(enclitic) && text.length - prefix.length - enclitic.length >= 2,
  );
  return ['', ...fitting];
}

function scorePrefix({ parts }: Prefix, stem: string): number {
  if (parts.length === 0) return 0;
  const isLong = stem.length >= 3;
  const hasArticle = parts.includes('ال');
  if (hasArticle) return (isLong ? 4 : 0.5) + parts.length * 0.5;
  const byLength = stem.length >= 5 ? 1 : stem.length === 4 ? 0.2 : stem.length === 3 ? -0.3 : -2;
  const rare = parts.includes('أ') ? -3 : parts.includes('ك') ? -1.5 : parts.includes('ف') ? -0.5 : 0;
  return byLength + rare;
}

function scoreEnclitic(enclitic: string, stem: string): number {
  const found = ENCLITICS.find(([pronoun]) => pronoun === enclitic);
  if (found === undefined) return 0;
  return found[1] - (stem.length >= 3 ? 0 : 2);
}

function scoreStem(stem: string, isWord: (foldedStem: string) => boolean): number {
  return (isWholeWord(stem) ? LEXICON_BONUS : 0) + (isWord(stem) ? LEXICON_BONUS : 0);
}

function makeSegmentation(word: string, folded: Folded, prefix: Prefix, enclitic: string): Segmentation {
  const start = prefix.length === 0 ? 0 : (folded.starts[prefix.length] ?? 0);
  const end = folded.starts[folded.text.length - enclitic.length] ?? word.length;
  return { proclitics: prefix.parts, stem: word.slice(start, end), enclitic, start, end };
}

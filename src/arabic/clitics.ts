import { type Folded, foldWithMap } from './fold.ts';
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_MAKSURA, ALEF_WASLA, FATHATAN, TEH_MARBUTA } from './letters.ts';
import { isPronounHost, isWholeWord } from './whole-words.ts';

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

/** The word being read: folded for its letters, raw where ا and أ, ه and ة must be told apart. */
interface Reading {
  readonly text: string;
  readonly rawAt: (index: number) => string;
  /** Can the word be cut here? Not inside a ligature such as ﻻ. */
  readonly isEdge: (index: number) => boolean;
  readonly hasFathatan: boolean;
}

const NO_PREFIX: Prefix = { parts: [], length: 0 };
const CONJUNCTIONS: readonly string[] = ['و', 'ف'];
const PREPOSITIONS: readonly string[] = ['ب', 'ك', 'ل'];
/** Pronouns, longest first, with how plausible each is on a stem of three letters or more. */
const ENCLITICS: readonly (readonly [string, number])[] = [
  ['هما', 1.5],
  ['كما', -0.2],
  ['ها', 1.5],
  ['هم', 1],
  ['هن', 0.2],
  ['كم', -0.4],
  ['كن', -1.5],
  ['نا', 0.2],
  ['ني', -1],
  ['ه', 0.7],
  ['ك', -1],
  ['ي', -2],
];
/** How plausible a particle is before a stem of 2, 3, 4 and at least 5 letters. */
const PARTICLES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  و: [0.2, 0.3, 0.6, 1],
  ف: [-1, -0.5, -0.2, 0.3],
  ب: [-1, 0.1, 0.3, 0.8],
  ل: [-1, 0.3, 0.5, 1],
  ك: [-3, -1.8, -1, -0.4],
  س: [-9, -0.3, 0.6, 0.8],
  أ: [-5, -5, -4, -4],
};

const KNOWN = 5;

/**
 * List the ways to read a word as particles + stem + pronoun, the most plausible first.
 *
 * Particles are أ و ف ب ك ل س and ال in the order that grammar has them, with لل for ل + ال; pronouns are ه ها هم هن
 * هما ك كم كن كما ي ني نا. Ambiguity is kept: the unsegmented word is always among the readings, and so is each one
 * that leaves an article on the stem, for names that are listed with it. A preposition that carries its pronoun is
 * the stem (بها is ب + ها).
 *
 * Plausibility comes from the length of the stem, from common words that only look like a particle with a stem, and
 * from what grammar excludes: no pronoun on an article, ة or ى, no س except before ي ت ن أ, no preposition before an
 * accusative ـاً.
 *
 * @param word one word as it stands in a text, marks and all
 * @param isWord tells whether a folded stem is known; readings with a known stem come first
 * @returns at least one reading; stems have two letters or more unless the word has fewer or is a preposition
 * @example segmentWord('وبالجزائر')[0] // { proclitics: ['و', 'ب', 'ال'], stem: 'جزائر', enclitic: '', start: 4, end: 9 }
 */
export function segmentWord(
  word: string,
  isWord: (foldedStem: string) => boolean = () => false,
): readonly Segmentation[] {
  const folded = foldWithMap(word);
  const reading: Reading = {
    text: folded.text,
    rawAt: (index) => word.charAt(folded.starts[index] ?? word.length),
    isEdge: (index) => folded.starts[index] !== folded.starts[index - 1],
    hasFathatan: word.includes(FATHATAN),
  };
  return listPrefixes(reading)
    .flatMap((prefix) =>
      listEnclitics(reading, prefix).map((enclitic) => {
        const stem = folded.text.slice(prefix.length, folded.text.length - enclitic.length);
        return {
          score: score(prefix, stem, enclitic) + (isWord(stem) ? KNOWN : 0),
          found: makeSegmentation(word, folded, prefix, enclitic),
        };
      }),
    )
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found);
}

/** Every run of particles that the word can begin with, by the order أ, conjunction, preposition or س, article. */
function listPrefixes(reading: Reading): readonly Prefix[] {
  const { text, rawAt, isEdge, hasFathatan } = reading;
  const questions = rawAt(0) === ALEF_HAMZA_ABOVE ? [NO_PREFIX, extend(NO_PREFIX, 'أ')] : [NO_PREFIX];
  const conjunctions = questions.flatMap((prefix) => [
    prefix,
    ...CONJUNCTIONS.filter((letter) => text.startsWith(letter, prefix.length)).map((letter) =>
      extend(prefix, letter),
    ),
  ]);
  return conjunctions
    .flatMap((prefix) => {
      const next = text.charAt(prefix.length);
      const found = [prefix, ...listArticles(prefix, reading)];
      if (hasFathatan) return found;
      if (next === 'س' && /[يتنأ]/.test(rawAt(prefix.length + 1))) return [...found, extend(prefix, next)];
      if (!PREPOSITIONS.includes(next)) return found;
      const preposition = extend(prefix, next);
      return [...found, preposition, ...listArticles(preposition, reading)];
    })
    .filter(({ length }) => {
      const isLeft = text.length - length >= 2 || isHost(text.slice(length));
      return length === 0 || (isEdge(length) && isLeft);
    });
}

function listArticles(prefix: Prefix, { text, rawAt }: Reading): readonly Prefix[] {
  const at = prefix.length;
  const parts = [...prefix.parts, 'ال'];
  if (prefix.parts.at(-1) === 'ل') {
    // لل + غة may also be ل + ال + لغة: three lams are never written.
    const lengths = text.startsWith('ل', at) ? [at + 1, at] : [];
    return lengths.map((length) => ({ parts, length }));
  }
  const isAlef = rawAt(at) === ALEF || rawAt(at) === ALEF_WASLA;
  return isAlef && text.startsWith('ال', at) ? [{ parts, length: at + 2 }] : [];
}

function extend(prefix: Prefix, part: string): Prefix {
  return { parts: [...prefix.parts, part], length: prefix.length + part.length };
}

/** The pronouns that may end the word after this prefix; an empty one always may. */
function listEnclitics({ text, rawAt, isEdge }: Reading, prefix: Prefix): readonly string[] {
  const last = rawAt(text.length - 1);
  if (prefix.parts.includes('ال') || last === TEH_MARBUTA || last === ALEF_MAKSURA) return [''];
  const fitting = ENCLITICS.map(([enclitic]) => enclitic).filter((enclitic) => {
    if (!text.endsWith(enclitic) || !isEdge(text.length - enclitic.length)) return false;
    const stem = text.slice(prefix.length, text.length - enclitic.length);
    return stem.length >= 2 || isHost(stem);
  });
  return ['', ...fitting];
}

/** A preposition of one letter can carry a pronoun by itself. */
function isHost(stem: string): boolean {
  return stem === 'ب' || stem === 'ل';
}

function score({ parts }: Prefix, stem: string, enclitic: string): number {
  const isLong = stem.length >= 3;
  const size = stem.length >= 5 ? 3 : stem.length === 4 ? 2 : isLong ? 1 : 0;
  const pronoun = ENCLITICS.find(([name]) => name === enclitic)?.[1] ?? 0;
  if (enclitic !== '' && (isHost(stem) || isPronounHost(stem))) return KNOWN + pronoun + parts.length / 2;
  const hasArticle = parts.includes('ال');
  const particles = hasArticle
    ? (isLong ? 4 : 0.5) + parts.length / 2
    : parts.reduce((sum, part) => sum + (PARTICLES[part]?.[size] ?? 0), 0);
  const known = isWholeWord(stem) && !parts.includes('أ') ? KNOWN : 0;
  return particles + known + (isLong ? pronoun : pronoun - 2 * enclitic.length);
}

function makeSegmentation(word: string, folded: Folded, prefix: Prefix, enclitic: string): Segmentation {
  const start = prefix.length === 0 ? 0 : (folded.starts[prefix.length] ?? 0);
  const end = folded.starts[folded.text.length - enclitic.length] ?? word.length;
  return { proclitics: prefix.parts, stem: word.slice(start, end), enclitic, start, end };
}

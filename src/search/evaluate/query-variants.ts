import { fold } from '../../arabic/fold.ts';
import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ARABIC_INDIC_ZERO,
  EXTENDED_INDIC_ZERO,
  HEH,
  LAM,
  TASHKEEL,
  TATWEEL,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  YEH,
  YEH_HAMZA,
  ZWNJ,
} from '../../arabic/letters.ts';
import { bareForm } from '../analyze.ts';
import { isStopWord } from '../stop-words.ts';

/** Another way to write a query that asks for the same. */
export interface QueryVariant {
  readonly name: string;
  /**
   * @param turn which of several ways to take: any whole number
   * @returns the query itself where nothing in it can be written in another way
   */
  readonly write: (query: string, turn: number) => string;
}

const AL = ALEF + LAM;
const PARTICLES = ['و', 'ف', 'ب', 'ك', 'ل'];
const ARTICLES = [AL, `${WAW}${AL}`, `ب${AL}`, `${LAM}${LAM}`];

/** How readers write the same word in other letters, with other marks, or with another article and particle. */
export const QUERY_VARIANTS: readonly QueryVariant[] = [
  { name: 'hamza', write: moveHamzas },
  {
    name: 'yeh',
    write: (query) => query.replace(/[يى](?!\p{L})/gu, (letter) => (letter === YEH ? ALEF_MAKSURA : YEH)),
  },
  { name: 'tehMarbuta', write: (query) => query.replaceAll(TEH_MARBUTA, HEH) },
  { name: 'tashkeel', write: vocalise },
  { name: 'tatweel', write: (query) => query.replace(/(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L})/gu, TATWEEL) },
  { name: 'digits', write: writeOtherDigits },
  { name: 'zwnj', write: (query) => query.replace(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu, ZWNJ) },
  { name: 'articleAdded', write: (query, turn) => eachWord(query, (word, i) => addArticle(word, turn + i)) },
  { name: 'articleRemoved', write: (query) => eachWord(query, removeArticle) },
  {
    name: 'particleAdded',
    write: (query, turn) => eachWord(query, (word, i) => addParticle(word, turn + i)),
  },
];

/** Hamzas are left out, or put on another seat. */
function moveHamzas(query: string, turn: number): string {
  const seats = [ALEF, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_MADDA];
  return query
    .replace(/[أإآ]/g, (seat, at: number) => seats.filter((other) => other !== seat)[(turn + at) % 3] ?? seat)
    .replaceAll(WAW_HAMZA, WAW)
    .replaceAll(YEH_HAMZA, YEH);
}

function vocalise(query: string, turn: number): string {
  return query.replace(
    /[\p{Script=Arabic}&&\p{L}]/gv,
    (letter, at: number) => letter + (TASHKEEL[(turn + at) % TASHKEEL.length] ?? ''),
  );
}

function writeOtherDigits(query: string, turn: number): string {
  const zero = (turn % 2 === 0 ? ARABIC_INDIC_ZERO : EXTENDED_INDIC_ZERO).charCodeAt(0);
  return query.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** Rewrite the words that may take an article or a particle: those in Arabic letters that are not function words. */
function eachWord(query: string, write: (word: string, i: number) => string): string {
  return query
    .split(' ')
    .map((word, i) =>
      /^[\p{Script=Arabic}&&\p{L}]{3,}$/v.test(word) && !isStopWord(fold(word)) ? write(word, i) : word,
    )
    .join(' ');
}

function addArticle(word: string, turn: number): string {
  return bareForm(fold(word)) === fold(word) ? (ARTICLES[turn % ARTICLES.length] ?? '') + word : word;
}

function removeArticle(word: string): string {
  return word.startsWith(AL) && word.length > 4 ? word.slice(AL.length) : word;
}

function addParticle(word: string, turn: number): string {
  if (PARTICLES.some((particle) => word.startsWith(particle))) return word;
  const particle = PARTICLES[turn % PARTICLES.length] ?? '';
  return particle === LAM && word.startsWith(AL) ? LAM + word.slice(1) : particle + word;
}

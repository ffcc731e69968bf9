import { ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_MADDA } from '../../../arabic/letters.ts';
import type { SpeakerWord } from './lexicon.ts';
import type { Line, Token } from './tokens.ts';

const HAMZA_SECOND = new RegExp(`^.\\p{M}*[${ALEF_HAMZA_ABOVE}${ALEF_HAMZA_BELOW}]`, 'u');
const THAT = /^[بف]?ان(?:ه|ها|هم|هما|هن|ني|ي|نا)?$/u;

/** Is the word أن or إن, with or without ب or ف before it and a pronoun after it? */
export function isThat(token: Token): boolean {
  // فان without its hamza is the «van» of Dutch names.
  if (token.key === 'فان' && !HAMZA_SECOND.test(token.raw)) return false;
  return THAT.test(token.key) && !token.raw.startsWith(ALEF_MADDA);
}

/** What the word says of a speaker, with or without the article. */
export function speakerWord(line: Line, at: number): SpeakerWord | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  const { speakers } = line.lexicon;
  return (
    speakers.get(token.key) ?? (token.key.startsWith('ال') ? speakers.get(token.key.slice(2)) : undefined)
  );
}

/** Is the word part of a proper name, not of an adjective made of one? */
export function isNamed(token: Token | undefined): boolean {
  return token?.name !== undefined && token.name.form !== 'demonym';
}

/** How many words from here the name that begins here has; 0 if none does. */
export function wordsOfName(line: Line, at: number): number {
  const name = line.tokens[at]?.name;
  if (name === undefined || !isNamed(line.tokens[at]) || name.span.start !== line.tokens[at]?.span.start)
    return 0;
  let count = 1;
  while ((line.tokens[at + count]?.span.end ?? Number.POSITIVE_INFINITY) <= name.span.end) count++;
  return count;
}

/** Has the word the article, ال or لل? */
export function isDefinite(token: Token | undefined): boolean {
  return token !== undefined && /^(?:ال|لل)/u.test(token.key);
}

/** Plurals in ون of participles, trades and origins, folded: محتجون، صيادون، باحثون، تونسيون. */
const PEOPLE = /^ال(?:م.{3,}|..ا.|.ا..|.{2,}ي)ون$/u;
const THINGS = /^ال(?:مليون|بليون|تريليون|تلفزيون|تليفزيون|افيون)$/u;

/** Is the word a plural of people that can only be a subject, as its ending says: «الصيادون»? */
export function isPeoplePlural(key: string): boolean {
  return PEOPLE.test(key) && !THINGS.test(key);
}

/** Is it such a plural without the article: موقوفون، يمنيون? خلدون and its like are names. */
export function isBarePeoplePlural(key: string): boolean {
  return /^م.{3,}ون$|^(?!ال).{2,}يون$/u.test(key) && !THINGS.test(`ال${key}`);
}

/** How verbal nouns of the derived forms look, folded: تفعيل، افتعال، استفعال، مفاعلة. */
const DERIVED = /^(?:ت..ي.|ا.ت.ا.|ان..ا.|است..?ا.ه?|م.ا..ه)$/u;
const NAMES_OF_THAT_FORM = /^(?:ابتسام|انتصار|امتثال|معاويه)$/u;

/** Has the word the form of a verbal noun that is no personal name: تشديد، اعتقال، مشاركة, with a pronoun or without? */
export function isVerbalNoun(key: string): boolean {
  const bare = key.replace(/(?<=.{5})(?:ها|هم|ه)$/u, '');
  return [key, bare].some((form) => DERIVED.test(form) && !NAMES_OF_THAT_FORM.test(form));
}

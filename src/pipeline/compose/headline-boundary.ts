import { isWholeWord } from '../../arabic/whole-words.ts';
import type { Headline, HeadlineWord } from './headline.ts';
import { isVerbAt } from './headline-predicate.ts';
import { isAdjunct, isClauseStarter, isGoverned, isPreposition, isRelative } from './headline-words.ts';

/** What a cut before a word is worth, in words: a whole clause is worth more than some words more. */
export const WORTH = {
  clause: 8,
  adjunct: 5,
  relative: 4,
  preposition: 1,
  coordination: -2,
  governed: -3,
} as const;
export type Boundary = keyof typeof WORTH;

/** So many words tell enough, whatever the last one waits for. */
const LONG = 10;

/** Where a headline may be cut before a word, and what makes it so; undefined where it may not. */
export function boundaryAt(words: Headline, at: number): Boundary | undefined {
  const word = words[at];
  if (word === undefined || word.isInName || isInside(words, at)) return undefined;
  if (word.key === 'في' && words[at + 1]?.key === 'حين') return 'clause';
  if (/[؛]/.test(word.gap) || /\s[–—-]\s/.test(word.gap)) return 'clause';
  if (/[،,]/.test(word.gap)) return afterComma(words, at);
  if (/[^\s«“"(»”)]/.test(word.gap)) return undefined;
  const { key } = word;
  if (isClauseStarter(key)) return 'clause';
  const isBefore = /^(?:بعد|قبل)$/.test(key) && words[at + 1]?.key === 'ان';
  if (isBefore) return 'clause';
  if (isAdjunct(key) || isPurpose(word, words[at - 1])) return 'adjunct';
  if (isRelative(key) || /^ال(?:واقع|تابع|كاين|متعلق|رامي|هادف|قايم)ه?$/.test(key))
    return isTold(words, at) ? 'relative' : undefined;
  const isClauseOfIndefinite = !isDefinite(words[at - 1]) && at > 1 && isVerbAt(words, at);
  if (isClauseOfIndefinite && !/^[وف]?(?:قد|لم|لن|لا)$/.test(key)) return 'relative';
  // «عقود | ما قبل التشغيل».
  if (key === 'ما') return undefined;
  // «أكد الوزير على أن …»: the verb's own complement.
  if (isPreposition(key) && /^(?:ان|انه|انها)$/.test(words[at + 1]?.key ?? '')) return undefined;
  if (isPreposition(key) || isJoinedPreposition(word)) return prepositionAt(words, at, key);
  if (key.startsWith('و') && key.length > 3 && !isWholeWord(key) && !word.isName)
    return coordinationAt(words, at);
  return undefined;
}

/** What an author sets off with one comma before a preposition is as often the verb's own: «سيطرت المقاومة، على». */
function afterComma(words: Headline, at: number): Boundary | undefined {
  const word = words[at];
  if (word === undefined || !endsClause(word)) return undefined;
  const isPhrase = isPreposition(word.key) && !isAdjunct(word.key);
  return isPhrase || isJoinedPreposition(word) ? 'adjunct' : 'clause';
}

/** «ليحل», «لتحرير»: to what end; but not what an indefinite noun is for, as in «خطة لتنشيط». */
function isPurpose({ key, isName }: HeadlineWord, before: HeadlineWord | undefined): boolean {
  if (isName || isWholeWord(key)) return false;
  return /^لي\p{L}{2,4}$/u.test(key) || (/^لت\p{L}{2}ي\p{L}$/u.test(key) && isDefinite(before));
}

/** «عدد من», «مواقع لتنظيم»: an indefinite noun waits for what من or ل tells of it. */
function prepositionAt(words: Headline, at: number, key: string): Boundary | undefined {
  const isPartitive = key === 'من' || /^ل/.test(key);
  if (isOpenClause(words, at) || (isPartitive && !isDefinite(words[at - 1]))) return undefined;
  return isGoverned(key) || /^ل/.test(key) ? 'governed' : 'preposition';
}

/** «القرار الذي» is not told without its clause; a name or a noun with an adjective is. */
function isTold(words: Headline, at: number): boolean {
  const last = words[at - 1];
  const isNamed = last?.isName === true || last?.isInName === true;
  return (
    isNamed ||
    (isDefinite(last) &&
      (isDefinite(words[at - 2]) || (at >= LONG && !isPreposition(words[at - 2]?.key ?? ''))))
  );
}

/** A name, a noun with the article or with a pronoun. */
export function isDefinite(word: HeadlineWord | undefined): boolean {
  return (
    word !== undefined && (word.isName || word.isInName || /^ال.../.test(word.key) || /ها$/.test(word.key))
  );
}

/** Behind a comma a plain noun is an apposition or the object, and أن the claim: the clause goes on. */
export function endsClause(word: HeadlineWord): boolean {
  const { key } = word;
  const isSubordinate = isClauseStarter(key) || isAdjunct(key) || isRelative(key) || isPreposition(key);
  return isSubordinate || isJoinedPreposition(word) || isAddition(key);
}

/** A clause with و, or an accusative that adds a circumstance: تنديدا، ابتداء. */
function isAddition(key: string): boolean {
  return (
    (/^و\p{L}{2,}/u.test(key) && !isWholeWord(key)) || (/^\p{L}{4,}ا$/u.test(key) && !key.startsWith('ال'))
  );
}

/** A relative pronoun, أن or حيث a few words before still waits for its verb, and «حريق كبير كان قد اندلع» for its place. */
function isOpenClause(words: Headline, at: number): boolean {
  const isOpen = ({ key }: HeadlineWord) => isRelative(key) || /^ب?ان$/.test(key);
  const isNear = words.slice(Math.max(0, at - 3), at).some(({ key }) => isClauseStarter(key));
  const last = [at - 3, at - 2, at - 1].filter((i) => i > 1);
  const isTelling = last.some((i) => isVerbAt(words, i) && !isDefinite(words[i - 1]));
  return isNear || isTelling || words.slice(Math.max(0, at - 5), at).some(isOpen);
}

/** «بين الجزائر ومالي» is not «بين الجزائر», nor is «10 قتلى و20 جريحا» the first half of itself. */
function coordinationAt(words: Headline, at: number): Boundary | undefined {
  const before = words.slice(Math.max(0, at - 6), at);
  return before.some(({ key }) => key === 'بين') ? undefined : 'coordination';
}

/** «بالعاصمة», «لمواجهة»: a preposition written as part of its word. */
export function isJoinedPreposition({ key, isName }: HeadlineWord): boolean {
  return !isName && !isWholeWord(key) && /^(?:بال|لل|ل[ات]|ب[اتم])/.test(key) && key.length > 4;
}

/** Do quotation marks or brackets stand open before the word at this place? */
export function isInside(words: Headline, at: number): boolean {
  const before = words
    .slice(0, at)
    .map(({ gap, text }) => gap + text)
    .join('');
  const gap = words[at]?.gap ?? '';
  const closed = before + (/^[»”")\]]*/.exec(gap)?.[0] ?? '');
  const depth = (closed.match(/[«“([]/g) ?? []).length - (closed.match(/[»”)\]]/g) ?? []).length;
  return depth > 0 || (closed.match(/"/g) ?? []).length % 2 === 1;
}

import { isWholeWord } from '../../arabic/whole-words.ts';
import type { Headline, HeadlineWord } from './headline.ts';
import { saysSomething } from './headline-predicate.ts';
import {
  isAdjunct,
  isClauseStarter,
  isConjunction,
  isOpenEnd,
  isPreposition,
  isRelative,
} from './headline-words.ts';

/** A headline has no more words than this. */
export const MOST_WORDS = 14;
/** Nor fewer than this, or it says nothing. */
export const LEAST_WORDS = 4;

/** What a cut before a word is worth, in words: a whole clause is worth more than some words more. */
const WORTH = { clause: 8, adjunct: 5, relative: 4, preposition: 1, coordination: -2 } as const;
type Boundary = keyof typeof WORTH;

/** A phrase with a preposition may belong to the verb, so a cut before it needs a headline that says much already. */
const LEAST_BEFORE: Readonly<Record<Boundary, number>> = {
  clause: 5,
  adjunct: 5,
  relative: 5,
  preposition: 8,
  coordination: 7,
};

/**
 * Cut a sentence to a headline: whole if it is short enough, else where a clause or a phrase begins; never behind a
 * preposition, a conjunction, a relative pronoun, a number or the first term of an إضافة, nor inside a name,
 * quotation marks or brackets.
 *
 * @param least what comes before this word is not enough
 * @returns undefined where no place is good
 */
export function cutHeadline(words: Headline, least: number = LEAST_WORDS): Headline | undefined {
  const end = words.findIndex(({ gap }, i) => i > 0 && /[.؟!؛…]/.test(gap) && i >= LEAST_WORDS);
  const whole = end === -1 ? words : words.slice(0, end);
  if (whole.length <= MOST_WORDS)
    return whole.length >= LEAST_WORDS && canEnd(whole, whole.length) ? whole : undefined;
  let best: { readonly at: number; readonly worth: number } | undefined;
  for (let at = Math.max(LEAST_WORDS, least); at <= MOST_WORDS; at++) {
    const boundary = boundaryAt(whole, at);
    if (boundary === undefined || at < LEAST_BEFORE[boundary] || !canEnd(whole, at)) continue;
    if (!saysSomething(whole, at)) continue;
    const worth = at + WORTH[boundary];
    if (best === undefined || worth >= best.worth) best = { at, worth };
  }
  return best && whole.slice(0, best.at);
}

/** The first words of a sentence up to one that a headline may end with: for want of anything better. */
export function cutAnywhere(words: Headline): Headline {
  const most = words.slice(0, MOST_WORDS);
  const end = most.findLastIndex((_, i) => canEnd(words, i + 1));
  return end < 2 ? most : most.slice(0, end + 1);
}

function boundaryAt(words: Headline, at: number): Boundary | undefined {
  const word = words[at];
  if (word === undefined || word.isInName || isInside(words, at)) return undefined;
  if (/[؛]/.test(word.gap) || /\s[–—-]\s/.test(word.gap)) return 'clause';
  if (/[،,]/.test(word.gap)) return endsClause(word) ? 'clause' : undefined;
  if (/[^\s«“"(»”)]/.test(word.gap)) return undefined;
  const { key } = word;
  if (isClauseStarter(key)) return 'clause';
  const isBefore = /^(?:بعد|قبل)$/.test(key) && words[at + 1]?.key === 'ان';
  if (isBefore) return 'clause';
  if (isAdjunct(key)) return 'adjunct';
  if (isRelative(key) || /^ال(?:واقع|تابع|كاين|متعلق|رامي|هادف|قايم)ه?$/.test(key)) return 'relative';
  // «أكد الوزير على أن …»: the verb's own complement.
  if (isPreposition(key) && /^(?:ان|انه|انها)$/.test(words[at + 1]?.key ?? '')) return undefined;
  if (isPreposition(key) || isJoinedPreposition(word))
    return isOpenClause(words, at) ? undefined : 'preposition';
  if (key.startsWith('و') && key.length > 3 && !isWholeWord(key) && !word.isName)
    return coordinationAt(words, at);
  return undefined;
}

/** Behind a comma a plain noun is an apposition or the object, and أن the claim: the clause goes on. */
function endsClause(word: HeadlineWord): boolean {
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

/** A relative pronoun, أن or حيث a few words before still waits for its verb. */
function isOpenClause(words: Headline, at: number): boolean {
  const isOpen = ({ key }: HeadlineWord) => isRelative(key) || /^ب?ان$/.test(key);
  const isNear = words.slice(Math.max(0, at - 3), at).some(({ key }) => isClauseStarter(key));
  return isNear || words.slice(Math.max(0, at - 5), at).some(isOpen);
}

/** «بين الجزائر ومالي» is not «بين الجزائر», nor is «10 قتلى و20 جريحا» the first half of itself. */
function coordinationAt(words: Headline, at: number): Boundary | undefined {
  const before = words.slice(Math.max(0, at - 6), at);
  return before.some(({ key }) => key === 'بين') ? undefined : 'coordination';
}

function isJoinedPreposition({ key, isName }: HeadlineWord): boolean {
  return !isName && !isWholeWord(key) && /^(?:بال|لل|ل[ات]|ب[اتم])/.test(key) && key.length > 4;
}

/** May a headline end before the word at this place? */
function canEnd(words: Headline, at: number): boolean {
  const last = words[at - 1];
  if (last === undefined) return false;
  const { key } = last;
  const isOpen =
    isPreposition(key) || isConjunction(key) || isRelative(key) || isClauseStarter(key) || isAdjunct(key);
  if (isOpen || isOpenEnd(key) || key.length === 1 || isInside(words, at)) return false;
  // A present-tense verb at the end waits for its object: «التصريحات تندرج».
  const isVerb = /^س?ي\p{L}{3,}$/u.test(key) && !last.isName && !last.isInName;
  const isAfterFeminine = /^ال.*ه$/.test(words[at - 2]?.key ?? '');
  const isFeminine = isAfterFeminine && /^س?ت\p{L}{3,5}$/u.test(key);
  if ((isVerb || isFeminine) && words[at] !== undefined) return false;
  // A number needs its noun, unless it ends a date or the sentence.
  const next = words[at];
  const isNumber = /^\d+$/.test(key) && !/^(?:19|20)\d\d$/.test(key) && next !== undefined;
  return !isNumber;
}

/** Do quotation marks or brackets stand open before the word at this place? */
function isInside(words: Headline, at: number): boolean {
  const before = words
    .slice(0, at)
    .map(({ gap, text }) => gap + text)
    .join('');
  const gap = words[at]?.gap ?? '';
  const closed = before + (/^[»”")\]]*/.exec(gap)?.[0] ?? '');
  const depth = (closed.match(/[«“([]/g) ?? []).length - (closed.match(/[»”)\]]/g) ?? []).length;
  return depth > 0 || (closed.match(/"/g) ?? []).length % 2 === 1;
}

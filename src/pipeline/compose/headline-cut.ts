import { isWholeWord } from '../../arabic/whole-words.ts';
import type { Headline, HeadlineWord } from './headline.ts';
import { isAdjunct, isClauseStarter, isConjunction, isPreposition, isRelative } from './headline-words.ts';

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
 * @returns undefined where no place is good
 */
export function cutHeadline(words: Headline): Headline | undefined {
  const end = words.findIndex(({ gap }, i) => i > 0 && /[.؟!؛…]/.test(gap) && i >= LEAST_WORDS);
  const whole = end === -1 ? words : words.slice(0, end);
  if (whole.length <= MOST_WORDS)
    return whole.length >= LEAST_WORDS && canEnd(whole, whole.length) ? whole : undefined;
  let best: { readonly at: number; readonly worth: number } | undefined;
  for (let at = LEAST_WORDS; at <= MOST_WORDS; at++) {
    const boundary = boundaryAt(whole, at);
    if (boundary === undefined || at < LEAST_BEFORE[boundary] || !canEnd(whole, at)) continue;
    const worth = at + WORTH[boundary];
    if (best === undefined || worth >= best.worth) best = { at, worth };
  }
  return best && whole.slice(0, best.at);
}

function boundaryAt(words: Headline, at: number): Boundary | undefined {
  const word = words[at];
  if (word === undefined || word.isInName || isInside(words, at)) return undefined;
  if (/[،,؛]/.test(word.gap) || /\s[–—-]\s/.test(word.gap)) return 'clause';
  if (/[^\s«“"(»”)]/.test(word.gap)) return undefined;
  const { key } = word;
  if (isClauseStarter(key)) return 'clause';
  const isBefore = /^(?:بعد|قبل)$/.test(key) && words[at + 1]?.key === 'ان';
  if (isBefore) return 'clause';
  if (isAdjunct(key)) return 'adjunct';
  if (isRelative(key)) return 'relative';
  if (isPreposition(key) || isJoinedPreposition(word)) return 'preposition';
  if (key.startsWith('و') && key.length > 3 && !isWholeWord(key) && !word.isName)
    return coordinationAt(words, at);
  return undefined;
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
  if (isOpen || isInside(words, at)) return false;
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

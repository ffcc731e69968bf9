import type { Headline, HeadlineWord } from './headline.ts';
import { type Boundary, boundaryAt, isDefinite, isInside, WORTH } from './headline-boundary.ts';
import { hasGoverned } from './headline-government.ts';
import { hasObjectBehind } from './headline-object.ts';
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

/** A phrase with a preposition may belong to the verb, so a cut before it needs a headline that says much already. */
const LEAST_BEFORE: Readonly<Record<Boundary, number>> = {
  clause: 5,
  adjunct: 5,
  relative: 5,
  preposition: 8,
  coordination: 7,
  governed: 8,
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
    if (!saysSomething(whole, at) || !hasGoverned(whole, at) || hasObjectBehind(whole, at)) continue;
    const worth = at + WORTH[boundary];
    if (best === undefined || worth >= best.worth) best = { at, worth };
  }
  return best && whole.slice(0, best.at);
}

/** The first words of a sentence up to where something else may begin, or at least a word that a headline may end with: for want of anything better. */
export function cutAnywhere(words: Headline): Headline {
  const most = words.slice(0, MOST_WORDS);
  const ends = most.map((_, i) => i + 1).filter((at) => canEnd(words, at));
  const isGood = (at: number) => boundaryAt(words, at) !== undefined && hasGoverned(words, at);
  const end = ends.findLast((at) => at >= LEAST_WORDS && isGood(at)) ?? ends.at(-1) ?? 0;
  return end < 3 ? most : most.slice(0, end);
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
  const before = words[at - 2]?.key ?? '';
  // «عملية عسكرية نفذها», «التي عرفتها»: a verb of a clause that has only begun.
  const isBegun = isRelative(before) || (/ه$/.test(before) && /ها$/.test(key));
  if (isBegun && words[at] !== undefined) return false;
  if (isBareObject(words, at) || waitsForNext(last, words[at])) return false;
  if (/^ست\p{L}{2,5}$/u.test(key) && words[at] !== undefined) return false;
  const isFeminine = /ه$/.test(before) && /^س?ت\p{L}{3,5}$/u.test(key);
  if ((isVerb || isFeminine) && words[at] !== undefined) return false;
  // A number needs its noun, unless it ends a date or the sentence.
  const next = words[at];
  const isNumber = /^\d+$/.test(key) && !/^(?:19|20)\d\d$/.test(key) && next !== undefined;
  return !isNumber;
}

/** «أقامت الجمعية لقاء | بمناسبة …»: a lone indefinite noun tells nothing without its phrase. */
function isBareObject(words: Headline, at: number): boolean {
  const [before, last, next] = [words[at - 2], words[at - 1], words[at]];
  if (before === undefined || last === undefined || next === undefined || at > LEAST_BEFORE.coordination + 3)
    return false;
  return (
    isDefinite(before) &&
    /^(?!ال)\p{L}{3,}$/u.test(last.key) &&
    !last.isName &&
    !last.isInName &&
    !/ا$/.test(last.text)
  );
}

/** «مشروع | «الميناء»», «شهر رمضان | 30 يوما», «تجعلها | في المقدمة», «والتعاون | في كذا»: what follows belongs to the last word. */
function waitsForNext({ key, isName }: HeadlineWord, next: HeadlineWord | undefined): boolean {
  if (next === undefined) return false;
  const isNamed = /^\s*[«“"]/.test(next.gap) || (/^\s*$/.test(next.gap) && /^\d/.test(next.key));
  const isVerb = !isName && /^[يت]\p{L}{3,}(?:ها|هم)$/u.test(key);
  const isAnd = !isName && /^وال\p{L}{3,}$/u.test(key) && isPreposition(next.key);
  const isDeed = /^[بل]ت\p{L}{2}ي\p{L}$|^[بل]ا(?!ل)\p{L}{2,3}ا\p{L}ه?$/u.test(key) && !isName;
  return isNamed || isVerb || isAnd || isDeed;
}

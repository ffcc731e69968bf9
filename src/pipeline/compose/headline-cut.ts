import { isWholeWord } from '../../arabic/whole-words.ts';
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
  isPastVerb,
  isPreposition,
  isRelative,
} from './headline-words.ts';

/** A headline has no more words than this, if it can be cut there. */
export const MOST_WORDS = 14;
/** A headline that says what happened is worth more words than that. */
export const MOST_AT_LENGTH = 20;
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
 * @param most it may have so many words
 * @param least what comes before this word is not enough
 * @returns undefined where no place is good
 */
export function cutHeadline(
  words: Headline,
  most: number,
  least: number = LEAST_WORDS,
): Headline | undefined {
  const end = words.findIndex(({ gap }, i) => i > 0 && /[.؟!؛…]/.test(gap) && i >= LEAST_WORDS);
  const whole = end === -1 ? words : words.slice(0, end);
  if (whole.length <= most)
    return whole.length >= LEAST_WORDS && canEnd(whole, whole.length) ? whole : undefined;
  let best: { readonly at: number; readonly worth: number } | undefined;
  for (let at = Math.max(LEAST_WORDS, least); at <= most; at++) {
    const boundary = boundaryAt(whole, at);
    if (boundary === undefined || at < LEAST_BEFORE[boundary] || !canEnd(whole, at)) continue;
    if (!saysSomething(whole, at) || !hasGoverned(whole, at) || hasObjectBehind(whole, at)) continue;
    const worth = at + WORTH[boundary];
    if (best === undefined || worth >= best.worth) best = { at, worth };
  }
  return best && whole.slice(0, best.at);
}

/**
 * The first words of a sentence, for want of anything better: up to where something else begins and the verb has what it
 * governs, else as far as the verb has it, else up to where something else begins, else as many as a headline may end with.
 */
export function cutAnywhere(words: Headline): Headline {
  const most = words.slice(0, MOST_AT_LENGTH);
  const ends = most.map((_, i) => i + 1).filter((at) => canEnd(words, at));
  const isBegun = (at: number) => at >= LEAST_WORDS && boundaryAt(words, at) !== undefined;
  const isGood = (at: number) => isBegun(at) && hasGoverned(words, at);
  const isBest = (at: number) => isGood(at) && saysSomething(words, at) && !hasObjectBehind(words, at);
  const isWhole = (at: number) => at >= LEAST_WORDS && hasGoverned(words, at);
  const end = [isBest, isGood, isWhole, isBegun]
    .map((is) => ends.findLast(is))
    .find((at) => at !== undefined);
  return most.slice(0, end ?? ends.findLast((at) => at >= LEAST_WORDS) ?? MOST_WORDS);
}

/** May a headline end before the word at this place? */
function canEnd(words: Headline, at: number): boolean {
  const last = words[at - 1];
  if (last === undefined) return false;
  const { key } = last;
  if (isOpenWord(last) || isInside(words, at) || isConstruct(last, words[at])) return false;
  // A present-tense verb at the end waits for its object: «التصريحات تندرج».
  const isVerb = /^س?ي\p{L}{3,}$/u.test(key) && !last.isName && !last.isInName;
  const before = words[at - 2]?.key ?? '';
  // «عملية عسكرية نفذها», «التي عرفتها»: a verb of a clause that has only begun.
  const isBegun = isRelative(before) || (/ه$/.test(before) && /ها$/.test(key));
  if (isBegun && words[at] !== undefined) return false;
  if (isBareObject(words, at) || waitsForNext(last, words[at])) return false;
  if (words[at] !== undefined && (HALVES.test(before) || isDeedOfNext(words, at))) return false;
  if (/^ست\p{L}{2,5}$/u.test(key) && words[at] !== undefined) return false;
  const isFeminine = /ه$/.test(before) && /^س?ت\p{L}{3,5}$/u.test(key);
  if ((isVerb || isFeminine) && words[at] !== undefined) return false;
  // A number needs its noun, unless it ends a date or the sentence.
  const next = words[at];
  // «خمس | سيارات», «إلى أربعة | قتلى»; «ارتفع العدد إلى أربعة | في …» has its noun before.
  const hasNoun = before === 'الي' && next !== undefined && opensPhrase(next);
  const isCounting = !hasNoun && next !== undefined && /^\s*$/.test(next.gap) && COUNTS.test(key);
  if (isCounting) return false;
  const isNumber = /^\d+$/.test(key) && !/^(?:19|20)\d\d$/.test(key) && next !== undefined;
  return !isNumber;
}

/** «تم | كشف», «ولا | تستطيع»: the word behind them is half of what they begin. */
const HALVES = /^[وف]?(?:س?[يت]تم|تمت?|لا|لم|لن)$/;

/** «في إجراء | تحاليل»: of a deed behind a preposition, what is done. */
function isDeedOfNext(words: Headline, at: number): boolean {
  const [before, last, next] = [words[at - 2], words[at - 1], words[at]];
  if (before === undefined || last === undefined || next === undefined || last.isName || last.isInName)
    return false;
  const isBare = /^\s*$/.test(next.gap) && !opensPhrase(next) && !/^و/.test(next.key);
  return isBare && isPreposition(before.key) && /^(?:ا(?!ل)\p{L}{2}ا\p{L}|ت\p{L}{2}ي\p{L})$/u.test(last.key);
}

/** Number words that a noun follows. */
const COUNTS = /^(?:ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر)ه?$/;

/** A word that waits for another: a preposition, أن, «والتي», «وأنه». */
function isOpenWord({ key, isName, isInName }: HeadlineWord): boolean {
  if (key.length === 1 || /^[وفبلك]?(?:ان|لكن)(?:ه|ها|هم|هما)$/.test(key)) return true;
  const bare = isName || isInName ? key : key.replace(/^[وف](?=..)/, '');
  return [key, bare].some(
    (word) =>
      isPreposition(word) ||
      isConjunction(word) ||
      isRelative(word) ||
      isClauseStarter(word) ||
      isAdjunct(word) ||
      isOpenEnd(word),
  );
}

/** «تبني فكرة | الشرطة», «للحد من تفشي | الفيروس»: a noun without article is of the one that has it; «ووصل | إلى» has begun. */
function isConstruct({ key, isName, isInName }: HeadlineWord, next: HeadlineWord | undefined): boolean {
  if (next === undefined || isName || isInName || !/^\s*$/.test(next.gap)) return false;
  const isOf = !/^(?:[وفبك]?ال|لل)/.test(key) && /^ال.../.test(next.key) && !isRelative(next.key);
  const isDeed = /^[بلو]?ت\p{L}{2}ي\p{L}$/u.test(key);
  const begun = /^[وف](.{3,}?)ت?$/.exec(key)?.[1] ?? '';
  return isOf || isDeed || isPastVerb(begun) || /^\p{L}{3,}وا$/u.test(key);
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
  const isDeed = /^[بل]ا(?!ل)\p{L}{2,3}ا\p{L}ه?$/u.test(key) && !isName;
  return isNamed || isVerb || isAnd || isDeed || (!isName && isHalfSaid(key) && opensPhrase(next));
}

/** «التخلي | عن», «مكلفا | بتسيير»: verbal nouns and participles that say nothing without their preposition. */
function isHalfSaid(key: string): boolean {
  return HALF_SAID.test(key.replace(/^(?:[وفبك]?ال|لل|[وفبل](?=.{4}))/u, ''));
}

const HALF_SAID =
  /^(?:تخلي|تصدي|تعدي|تولي|حصول|عثور|قضاء|سيطره|توصل|وصول|لجوء|انضمام|دعوه|قيام|التزام|افراج|اعلان|كشف|اطلاع|اشراف|حفاظ|محافظه|اعتماد|تعرف|مطالبه|تنديد|مصادقه|تعهد|احتفال|تسبب|شروع|استفاده|تمكن|تمكين|تخفيف|حد|(?:صادر|مكلف|متهم|مهدد|مطالب|معروف|مرتبط|مشتبه|مصاب|محمل|محكوم)(?:ه|ا|ين|ون)?)$/u;

/** Does a preposition or an adjunct begin here, with nothing before it? */
function opensPhrase({ gap, key, isName, isInName }: HeadlineWord): boolean {
  const isJoined = !isName && !isInName && /^(?:ب|ل)\p{L}{3,}$/u.test(key) && !isWholeWord(key);
  return /^\s*$/.test(gap) && (isPreposition(key) || isAdjunct(key) || isJoined);
}

import { isWholeWord } from '../../arabic/whole-words.ts';
import type { Headline, HeadlineWord } from './headline.ts';
import { isAdjunct, isClauseStarter, isPastVerb, isPreposition, isRelative } from './headline-words.ts';

/** Words behind the subject that a cut headline needs. */
const LEAST_BEHIND_SUBJECT = 2;
/** Nouns in a row that are more than a subject. */
const LONG_RUN = 5;
/** A subject has no more words than this before its name: «رئيس أركان الجيش الوطني الشعبي، الفريق فلان». */
const LONGEST_SUBJECT = 12;

/** A verb as far as letters show one: يـ, لم, كانت, an ending in ت or وا. */
const VERB =
  /^(?:[وف]?(?:س?ي\p{L}{2,}|س[تن]\p{L}{2,}|لن|لم|لا|ليس\p{L}?|كان\p{L}*|قد|تم\p{L}?|هو|هي|غير|باتت?))$|^(?!ال)\p{L}*[^ا\s](?:ت|وا)$/u;

/**
 * Does what stands before a cut say something of its subject? «أكد رئيس السلطة، محمد شرفي» does not, nor does «مصدر:
 * الضربات التركية لقواعد داعش».
 *
 * @param at the cut stands before this word
 */
export function saysSomething(words: Headline, at: number): boolean {
  const colon = words.findIndex(({ gap }, i) => i > 0 && gap.includes(':'));
  const start = colon === -1 || colon >= at ? 0 : colon;
  const first = words[start];
  if (first === undefined || first.isPhrase === true) return true;
  const isNounFirst = start > 0 || first.isName || /^ال.../.test(first.key);
  if (start > 0 && VERB.test(first.key)) return true;
  return isNounFirst ? hasVerb(words.slice(start, at)) : isEnough(words, endOfSubject(words, at), at);
}

/** Two words behind the subject, or a name: «زار المبعوث بكين». */
function isEnough(words: Headline, from: number, at: number): boolean {
  return at - from >= LEAST_BEHIND_SUBJECT || (at > from && words[from]?.isName === true);
}

const FEMININE_PRESENT = /^ت\p{L}{2,5}$/u;

/** Does a verb stand among the words, behind the first, that is not a relative pronoun's? */
export function hasVerb(words: Headline): boolean {
  let isRelatives = false;
  return words.some(({ key }, i) => {
    if (isRelative(key)) isRelatives = true;
    const isVerb = isVerbAt(words, i) || (i > 1 && !isJoinedName(words[i]) && isPastVerb(key));
    if (i === 0 || !isVerb) return false;
    const isPredicate = !isRelatives;
    isRelatives = false;
    return isPredicate;
  });
}

function isJoinedName(word: HeadlineWord | undefined): boolean {
  return word === undefined || word.isName || word.isInName;
}

/** Does a verb stand at this place, as far as letters show one? */
export function isVerbAt(words: Headline, at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isName || word.isInName) return false;
  // فيروس, فيلم: no ف before a verb in the present.
  if (/^في/.test(word.key) && isWholeWord(word.key)) return false;
  const before = words[at - 1]?.key ?? '';
  const isAfterFeminine = /(?:ه|ات|اء)$/.test(before) || /^ال/.test(before);
  return VERB.test(word.key) || (isAfterFeminine && FEMININE_PRESENT.test(word.key));
}

/** Where the subject behind the verb ends: titles, a person's name and an apposition belong to it. */
function endOfSubject(words: Headline, at: number): number {
  const last = Math.min(at, LONGEST_SUBJECT);
  let end = endOfNoun(words, 1, last);
  for (let next = end; next < last; next++) {
    const word = words[next];
    const isApposition = /[،,]/.test(word?.gap ?? '') && !opensPhrase(word);
    const isOfTitle = next - end <= 3 && word?.isOfPerson === true;
    if (!isApposition && !isOfTitle) continue;
    end = endOfNoun(words, next + 1, last);
    next = end - 1;
  }
  return end;
}

/** A known name is a subject by itself; else all nouns up to a phrase, or half of a long run that has the object too. */
function endOfNoun(words: Headline, from: number, last: number): number {
  let end = from;
  if (words[from]?.isName === true) {
    end++;
    while (end < last && words[end]?.isInName === true) end++;
    return end;
  }
  while (end < last && !endsNoun(words[end])) end++;
  return end === last && end - from >= LONG_RUN ? from + 2 : end;
}

function endsNoun(word: HeadlineWord | undefined): boolean {
  return (
    word === undefined ||
    (!word.isInName && (/[،,]/.test(word.gap) || opensPhrase(word) || /^\d/.test(word.key)))
  );
}

function opensPhrase(word: HeadlineWord | undefined): boolean {
  const key = word?.key ?? '';
  const isJoined = word?.isName === false && /^(?:بال|لل|ب\p{L}{3,}ه$|ل[ات]\p{L}{3,})/u.test(key);
  return (
    isPreposition(key) ||
    isClauseStarter(key) ||
    isAdjunct(key) ||
    isRelative(key) ||
    isJoined ||
    /^[بو]?ان$/.test(key)
  );
}

import type { Headline } from './headline.ts';
import { opensWithPreposition } from './headline-lead-in.ts';
import {
  isBackground,
  isClauseStarter,
  isDemonstrative,
  isPreposition,
  isRelative,
  isSame,
  isSaying,
  pointsBack,
} from './headline-words.ts';

/** A headline begins with what it is about, not with what joins it to another sentence. */
export function isDangling(words: Headline, opensArticle: boolean): boolean {
  const key = words[0]?.key ?? '';
  const second = words[1]?.key ?? '';
  const isJoint = [key, key.replace(/^[وف](?=..)/, '')].some(
    (word) =>
      isClauseStarter(word) ||
      isRelative(word) ||
      (isPreposition(word) && word !== key) ||
      /^(?:ان|انه|انها)$/.test(word),
  );
  // A verb with a phrase right behind it has its subject in the sentence before, if there is one.
  const isSubjectless =
    !opensArticle &&
    words[0]?.isPhrase !== true &&
    (isPreposition(second) || /^ب?ان(?:ه|ها|هم)?$/.test(second)) &&
    !/^ال|ه$/.test(key);
  const isBackward = isDemonstrative(key) || isSame(key) || isSame(second) || isBackground(key);
  const isConditional = /^(?:لو|اذا|كلما|ان)$/.test(key);
  const isNegated = !opensArticle && /^و?(?:لم|لن|لا|ليس|ليست)$/.test(key);
  const isSaidToReader = words.some(({ key: word }) => /^[سنت]\p{L}{3,}كم$/u.test(word));
  const isPhraseFirst = /^ب(?:قياده|حضور|مشاركه|رعايه|توجيه|تكليف|مناسبه|دعوه|امر)$/.test(key);
  const isLeaning =
    isPhraseFirst ||
    isConditional ||
    isNegated ||
    isSaidToReader ||
    isJoint ||
    opensWithPreposition(words) ||
    isBackward;
  // A verb before its subject is singular: «أوصوا» has it in another sentence.
  const isPlural = /^\p{L}{3,}وا$/u.test(key);
  return (
    words.length < 3 ||
    isPlural ||
    isLeaning ||
    isSubjectless ||
    (!opensArticle && saysOfHer(words)) ||
    pointsBack(key, second)
  );
}

/** «قال شرفي بأنها تتمثل …»: a man says it of something that was told of before. */
function saysOfHer(words: Headline): boolean {
  const that = words.slice(0, SUBJECT).findIndex(({ key }) => /^ب?انها$/.test(key));
  return that > 0 && isSaying(words[0]?.key ?? '') && !/ت$/.test(words[0]?.key ?? '');
}

/** Words in which a headline names its subject. */
const SUBJECT = 5;

/**
 * Does a headline of a later sentence lean on what was told before: «أمر الوزير», «أبرزت ذات المتحدثة», «كان اللقاء»?
 *
 * @param isReported the headline is «speaker: claim»
 */
export function isToldBefore(words: Headline, isReported: boolean): boolean {
  const key = words[0]?.key ?? '';
  const subject = words.slice(0, SUBJECT);
  const colon = words.findIndex(({ gap }, i) => i > 0 && gap.includes(':'));
  if (subject.some((word) => isSame(word.key))) return true;
  if (isReported) return words.slice(0, colon).every((word) => isBare(word));
  if (subject.some((word) => isDemonstrative(word.key)) || hasLoosePronoun(subject)) return true;
  const at = /^ال.../.test(key) ? 0 : 1;
  const next = words[at + 1];
  const isBareSubject = isBare(words[at]) && !isBare(next) && next?.isName !== true;
  return isBareSubject || /^كان(?:ت|وا)?$/.test(key);
}

/** «باركت الحركة التزامه»: whose is not told here. */
function hasLoosePronoun(subject: Headline): boolean {
  const isPronoun = ({ text, isName, isInName }: Headline[number]): boolean =>
    !isName && !isInName && text.length > 3 && /[^ل](?:ه|ها|هم)$/u.test(text.replace(/\p{M}/gu, ''));
  const at = subject.findIndex(isPronoun);
  return at !== -1 && !subject.slice(0, at).some(({ isName }) => isName);
}

/** A definite noun that is part of no name. */
function isBare(word: Headline[number] | undefined): boolean {
  return word !== undefined && !word.isName && !word.isInName && /^ال.../.test(word.key);
}

import type { Headline, HeadlineWord } from './headline.ts';
import { endsClause, isDefinite, isJoinedPreposition } from './headline-boundary.ts';
import { isVerbAt } from './headline-predicate.ts';
import { isAdjunct, isClauseStarter, isPreposition, isRelative } from './headline-words.ts';

/** An object stands at most so many words behind a cut. */
const FARTHEST = 11;
/** Without a comma before it, at most so many. */
const FARTHEST_BARE = 8;
/** Indefinite by their letters, and adverbs of place. */
const PLACES = /^(?:جنوبي?|شمالي?|شرقي?|غربي?|وسط|قرب|داخل|خارج|يوم|مساء|صباح|ليله|عام|سنه)$/;

/**
 * Does what the verb is about come only behind the cut, past the phrases that tell where and when: «تداول ناشطون في
 * تعز عبر مواقع التواصل صورة», «يحتضن الملعب بداية من الساعة العاشرة، قمة»?
 *
 * @param at the cut stands before this word
 */
export function hasObjectBehind(words: Headline, at: number): boolean {
  if (words[0]?.isPhrase === true || !startsPhrase(words[at])) return false;
  for (let i = at + 1; i < Math.min(words.length, at + FARTHEST); i++) {
    const word = words[i];
    if (word === undefined || /[؛.]/.test(word.gap) || isClauseStarter(word.key) || isRelative(word.key))
      return false;
    if (/[،,]/.test(word.gap)) return isPlainNoun(words, i) && !endsClause(word);
    if (i < at + FARTHEST_BARE && isDefinite(words[i - 1]) && isPlainNoun(words, i)) return true;
  }
  return false;
}

function startsPhrase(word: HeadlineWord | undefined): boolean {
  return word !== undefined && (isPreposition(word.key) || isAdjunct(word.key) || isJoinedPreposition(word));
}

/** An indefinite noun that nothing joins to the word before. */
function isPlainNoun(words: Headline, at: number): boolean {
  const word = words[at];
  if (word === undefined || startsPhrase(word) || word.isName || word.isInName || word.isDay) return false;
  const isJoined = /^(?:ال|[وفبلك]).*$/.test(word.key);
  return (
    !isJoined &&
    !isVerbAt(words, at) &&
    !PLACES.test(word.key) &&
    /^\p{L}{3,}$/u.test(word.key) &&
    !/ت$/.test(word.key) &&
    // أوقع, أعلن: verbs of the fourth form.
    !/^أ\p{L}{3}$/u.test(word.text)
  );
}

import { isWholeWord } from '../../arabic/whole-words.ts';
import { type Headline, type HeadlineWord, without } from './headline.ts';
import { dropAsides, LEAST_REST, LONGEST_INSERTION, opensPhrase } from './headline-asides.ts';
import { isGovernedByOpening } from './headline-government.ts';
import { closeTitles } from './headline-names.ts';
import {
  isAdjunct,
  isClauseStarter,
  isConnective,
  isExistential,
  isLinkNoun,
  isPreposition,
  isRelative,
} from './headline-words.ts';

/** In this order: what is set off goes first, so that the sentence's own first word comes to the front. */
const STEPS: readonly ((words: Headline) => Headline)[] = [
  dropAsides,
  dropLink,
  dropConnectives,
  dropAnd,
  dropOpeningPhrase,
  dropInsertions,
  closeTitles,
  dropExistential,
];

/** The longest phrase that may open a sentence before its verb, and be left out. */
const LONGEST_OPENING = 14;
/** A verb's preposition stands within so many words. */
const MOST_WORDS = 14;
/** Verbs whose own first letter is a و. */
const WAW_VERB =
  /^و(?:صل|قع|ضع|جه|افق|صف|عد|دع|رد|زع|قف|ثق|لد|جد|فر|اصل|اجه|قعت|كل|رث|هب|جب|اكب|اظب|شك|سع|ظف|حد|بخ|خز|قي|في|لج|لي|عي|سط|رط|ني|دي|الد|اقع|ارد|اعد)(?:ت|تا|ن|ه)?$/;

/**
 * Take off a sentence what a headline does without: what joins it to others, the day, who reported it, a verb that
 * only says that there is something.
 *
 * @example «تجري حاليا مشاورات بين …» becomes «مشاورات بين …»
 */
export function dropLeadIn(words: Headline): Headline {
  return STEPS.reduce((rest, step) => step(rest), words);
}

/** «وفي السياق ذاته،», «من جهته». */
function dropLink(words: Headline): Headline {
  if (!isPreposition(bare(words[0]))) return words;
  let to = 1;
  while (to < 5 && isLinkNoun(words[to]?.key ?? '')) to++;
  return to === 1 || words.length - to < LEAST_REST ? words : without(words, 0, to);
}

function dropConnectives(words: Headline): Headline {
  return words.length > LEAST_REST && isConnective(words[0]?.key ?? '')
    ? dropConnectives(without(words, 0, 1))
    : words;
}

/** A sentence's leading و: «وبدأت واشنطن» becomes «بدأت واشنطن». */
function dropAnd(words: Headline): Headline {
  const [first] = words;
  const isAnd =
    first !== undefined &&
    /^و.../.test(first.key) &&
    !first.isName &&
    !isWholeWord(first.key) &&
    first.key !== 'والله' &&
    !WAW_VERB.test(first.key);
  return isAnd
    ? words.with(0, { ...first, text: first.text.replace(/^و\p{M}*/u, ''), key: first.key.slice(1) })
    : words;
}

/** «في خطوة مفاجئة، أعلن …»: a phrase before the verb that a comma sets off. */
function dropOpeningPhrase(words: Headline): Headline {
  if (!opensWithPreposition(words)) return words;
  const to = words.slice(0, LONGEST_OPENING + 1).findIndex(({ gap }, i) => i > 0 && /[،,]/.test(gap));
  return to === -1 || words.length - to < LEAST_REST ? words : without(words, 0, to);
}

/** «استقبل الوزير، في مقر الوزارة، السفير»: a phrase with a preposition that commas set off on both sides. */
function dropInsertions(words: Headline): Headline {
  const isClaim = (at: number) => /^(?:ان|انه|انها)$/.test(words[at + 1]?.key ?? '');
  const from = words.findIndex(
    ({ gap, key }, i) =>
      i > 0 &&
      /[،,]/.test(gap) &&
      (opensPhrase(key) || isRelative(key) || /^وه[وي]$/.test(key)) &&
      !isClaim(i) &&
      !isGovernedByOpening(words, i),
  );
  if (from === -1) return words;
  const opener = words[from]?.key ?? '';
  // «أعلنت المحافظات، التي تشمل …، عن …»: what is told of a noun, whatever follows it.
  const isOfNoun = isRelative(opener) || /^وه[وي]$/.test(opener);
  const longest = isOfNoun ? LONGEST_OPENING : LONGEST_INSERTION;
  const length = words.slice(from + 1, from + 1 + longest).findIndex(({ gap }) => /[،,]/.test(gap)) + 1;
  const [head, rest] = [words.slice(0, from + 1), words.slice(from + 1)];
  if (length === 0) return [...head, ...dropInsertions(rest)];
  // What commas set off stands before what the verb still needs: behind it comes no other phrase.
  const after = words[from + length]?.key ?? '';
  const isOver = isOfNoun
    ? false
    : isClauseStarter(after) || opensPhrase(after) || /^(?:الا|غير|بيد|لكن.*)$/.test(after);
  return isOver ? [...head, ...dropInsertions(rest)] : dropInsertions(without(words, from, from + length));
}

/** «عبر الوزير عن» begins with a verb, «عبر الحدود» with a preposition. */
export function opensWithPreposition(words: Headline): boolean {
  const key = words[0]?.key ?? '';
  return (
    (isPreposition(key) || isAdjunct(key)) &&
    !(key === 'عبر' && words.slice(1, MOST_WORDS).some((word) => word.key === 'عن'))
  );
}

/** «تجري مشاورات», «تم توقيع اتفاق»: the noun says it all, if it is one and nobody's name. */
function dropExistential(words: Headline): Headline {
  const [first, next] = words;
  if (first === undefined || next === undefined || !isExistential(first.key) || next.isName) return words;
  // «تسود المدينة حالة من التوتر»: its object comes first.
  const isObject = words[2]?.isName === true && /^[تي]سود$/.test(first.key);
  const isNoun = !isObject && !isPreposition(next.key) && !/^(?:ال|لل|[بل]ال|ان$|\d)/.test(next.key);
  if (!isNoun || words.length <= LEAST_REST) return words;
  const [head, ...rest] = without(words, 0, 1);
  return head === undefined ? words : [{ ...head, isPhrase: true }, ...rest];
}

function bare(word: HeadlineWord | undefined): string {
  return (word?.key ?? '').replace(/^و(?=...)/, '').replace(/^وفي$/, 'في');
}

import { isWholeWord } from '../../arabic/whole-words.ts';
import { type Headline, type HeadlineWord, without } from './headline.ts';
import {
  isAdjunct,
  isAttribution,
  isBeforeTime,
  isClauseStarter,
  isConnective,
  isExistential,
  isLinkNoun,
  isPreposition,
  isReporting,
  isStretch,
} from './headline-words.ts';

/** In this order: what is set off inside goes first, so that the sentence's own first word comes to the front. */
const STEPS: readonly ((words: Headline) => Headline)[] = [
  dropBrackets,
  dropDays,
  dropAttributions,
  dropLink,
  dropConnectives,
  dropAnd,
  dropOpeningPhrase,
  dropInsertions,
  dropExistential,
];

/** The longest phrase that may open a sentence before its verb, and be left out. */
const LONGEST_OPENING = 12;
const LEAST_REST = 5;
const LONGEST_INSERTION = 9;
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

/** The same for what somebody said, which has no lead-in of its own. */
export function dropAsides(words: Headline): Headline {
  return [dropBrackets, dropDays, dropAttributions].reduce((rest, step) => step(rest), words);
}

function dropBrackets(words: Headline): Headline {
  const from = words.findIndex(({ gap }) => gap.includes('('));
  if (from <= 0) return words;
  const length = words.slice(from + 1).findIndex(({ gap }) => gap.includes(')')) + 1;
  if (length === 0) return words;
  const next = words[from + length];
  const cut =
    next === undefined
      ? words
      : words.with(from + length, { ...next, gap: next.gap.replace(/^.*\)/, '') || ' ' });
  return dropBrackets(without(cut, from, from + length));
}

/** «اليوم الخميس», حاليا, «هذا الأربعاء»; not the end of a stretch as in «حتى اليوم». */
function dropDays(words: Headline): Headline {
  const from = words.findIndex(({ isDay }) => isDay);
  if (from === -1) return words;
  let to = from + 1;
  while (words[to]?.isDay === true && !/[.]/.test(words[to]?.gap ?? '')) to++;
  const before = words[from - 1];
  const isEnd = before !== undefined && isStretch(before.key);
  const isJoined = (words[from]?.key ?? '').startsWith('و');
  const hasLead =
    before !== undefined &&
    (isBeforeTime(before.key) ||
      /^(?:هذا|هذه|يوم|مساء|صباح|صبيحه|فجر|سهره|عصر|ليله|ظهر|زوال|امسيه)$/.test(before.key));
  const kept = words.map((word, i) => (i >= from && i < to ? { ...word, isDay: false } : word));
  if (isEnd || isJoined) return dropDays(kept);
  return dropDays(withoutDay(words, hasLead ? from - 1 : from, to));
}

/** The commas that set a day off go with it, unless the second opens a phrase that a third closes. */
function withoutDay(words: Headline, from: number, to: number): Headline {
  const rest = without(words, from, to);
  const next = rest[from];
  if (next === undefined || from === 0 || !/^[\s،,]*$/.test(next.gap)) return rest;
  const isBetween = /[،,]/.test(words[from]?.gap ?? '') && /[،,]/.test(words[to]?.gap ?? '');
  const following = rest.slice(from + 1, from + 1 + LONGEST_INSERTION);
  const isClosed = following.some(({ gap, key }) => /[،,]/.test(gap) && !opensPhrase(key));
  return rest.with(from, { ...next, gap: isBetween && isClosed && opensPhrase(next.key) ? '، ' : ' ' });
}

/** «حسب ما أفاد به بيان الوزارة»: to the end of the sentence; near its front, to the next comma. */
function dropAttributions(words: Headline): Headline {
  const from = words.findIndex(
    ({ key }, i) => isAttribution(key) && (key !== 'كما' || isReporting(words[i + 1]?.key ?? '')),
  );
  if (from === -1) return words;
  if (from >= LEAST_REST) return words.slice(0, from);
  const length = words.slice(from + 1).findIndex(({ gap }) => /[،,؛]/.test(gap)) + 1;
  const rest = length === 0 ? words : without(words, from, from + length);
  return rest === words || rest.length < LEAST_REST ? words : dropAttributions(rest);
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
    !WAW_VERB.test(first.key);
  return isAnd
    ? words.with(0, { ...first, text: first.text.replace(/^و\p{M}*/u, ''), key: first.key.slice(1) })
    : words;
}

/** «في خطوة مفاجئة، أعلن …»: a phrase before the verb that a comma sets off. */
function dropOpeningPhrase(words: Headline): Headline {
  if (!isPreposition(words[0]?.key ?? '')) return words;
  const to = words.slice(0, LONGEST_OPENING + 1).findIndex(({ gap }, i) => i > 0 && /[،,]/.test(gap));
  return to === -1 || words.length - to < LEAST_REST ? words : without(words, 0, to);
}

/** «استقبل الوزير، في مقر الوزارة، السفير»: a phrase with a preposition that commas set off on both sides. */
function dropInsertions(words: Headline): Headline {
  const isClaim = (at: number) => /^(?:ان|انه|انها)$/.test(words[at + 1]?.key ?? '');
  const from = words.findIndex(
    ({ gap, key }, i) => i > 0 && /[،,]/.test(gap) && opensPhrase(key) && !isClaim(i),
  );
  if (from === -1) return words;
  const length =
    words.slice(from + 1, from + 1 + LONGEST_INSERTION).findIndex(({ gap }) => /[،,]/.test(gap)) + 1;
  const [head, rest] = [words.slice(0, from + 1), words.slice(from + 1)];
  if (length === 0) return [...head, ...dropInsertions(rest)];
  // What commas set off stands before what the verb still needs: behind it comes no other phrase.
  const after = words[from + length]?.key ?? '';
  const isOver = isClauseStarter(after) || opensPhrase(after);
  return isOver ? [...head, ...dropInsertions(rest)] : dropInsertions(without(words, from, from + length));
}

function opensPhrase(key: string): boolean {
  return isPreposition(key) || isAdjunct(key) || /^(?:بشده|بقوه|للعام|بال|لل)/.test(key);
}

/** «تجري مشاورات», «تم توقيع اتفاق»: the noun says it all, if it is one and nobody's name. */
function dropExistential(words: Headline): Headline {
  const [first, next] = words;
  if (first === undefined || next === undefined || !isExistential(first.key) || next.isName) return words;
  const isNoun = !isPreposition(next.key) && !/^(?:ال|لل|[بل]ال|ان$|\d)/.test(next.key);
  if (!isNoun || words.length <= LEAST_REST) return words;
  const [head, ...rest] = without(words, 0, 1);
  return head === undefined ? words : [{ ...head, isPhrase: true }, ...rest];
}

function bare(word: HeadlineWord | undefined): string {
  return (word?.key ?? '').replace(/^و(?=...)/, '').replace(/^وفي$/, 'في');
}

import { type Headline, without } from './headline.ts';
import { dropHonours, dropTitlesBehind, joinTitles } from './headline-names.ts';
import {
  isAdjunct,
  isAttribution,
  isBeforeTime,
  isOccasion,
  isOfOccasion,
  isPreposition,
  isReporting,
  isStretch,
} from './headline-words.ts';

/** What is set off inside a sentence, in this order: brackets first, so that names and days stand beside their words. */
const STEPS: readonly ((words: Headline) => Headline)[] = [
  dropBrackets,
  dropAddressee,
  dropHonours,
  joinTitles,
  dropTitlesBehind,
  dropDays,
  dropOccasions,
  dropAttributions,
];

/** Fewer words left say nothing. */
export const LEAST_REST = 5;
export const LONGEST_INSERTION = 11;

/**
 * Take off what a headline does without inside a sentence, or inside what somebody said: brackets, the day, where it
 * was said, who reported it.
 *
 * @example «أعلنت الوزارة، اليوم، في بيان لها، عن …» becomes «أعلنت الوزارة عن …»
 */
export function dropAsides(words: Headline): Headline {
  return STEPS.reduce((rest, step) => step(rest), words);
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

/** «قال لـ«الصحيفة» مصدر»: whom it was said to. */
function dropAddressee(words: Headline): Headline {
  const at = words.findIndex(({ key }, i) => key === 'ل' && /["«“]/.test(words[i + 1]?.gap ?? ''));
  if (at === -1) return words;
  const length = words.slice(at + 2, at + 7).findIndex(({ gap }) => /["»”]/.test(gap)) + 2;
  const next = words[at + length];
  return length < 2 || next === undefined
    ? words
    : without(words.with(at + length, { ...next, gap: next.gap.replace(/["»”]/, '') }), at, at + length);
}

/** «في بيان لها», «في تصريح صحفي»: where it was said, up to the next comma or as far as its own words go. */
function dropOccasions(words: Headline): Headline {
  const from = words.findIndex(({ key }, i) => i > 0 && key === 'في' && isOccasion(words[i + 1]?.key ?? ''));
  if (from === -1) return words;
  const comma = words.slice(from + 2, from + 2 + LONGEST_INSERTION).findIndex(({ gap }) => /[،,]/.test(gap));
  let to = from + 2;
  while (isOfOccasion(words[to]?.key ?? '')) to++;
  if (comma !== -1) to = Math.max(to, from + 2 + comma);
  else if (!isOver(words[to]?.key)) return words;
  return words.length - (to - from) < LEAST_REST ? words : without(words, from, to);
}

/** Behind «في بيان لها» goes on what the verb says; else more is told of the occasion: «في حوار خص به …». */
function isOver(key = ''): boolean {
  return /^ب?ان(?:ه|ها|هم)?$/.test(key) || isPreposition(key) || /^(?:ال|\d)/.test(key);
}

/** «اليوم الخميس», حاليا, «هذا الأربعاء»; not the end of a stretch as in «حتى اليوم». */
function dropDays(words: Headline): Headline {
  const from = words.findIndex(({ isDay }) => isDay);
  if (from === -1) return words;
  let to = from + 1;
  while (words[to]?.isDay === true && !/[.]/.test(words[to]?.gap ?? '')) to++;
  const before = words[from - 1];
  const isEnd = before !== undefined && (isStretch(before.key) || before.key === 'من');
  const isJoined = (words[from]?.key ?? '').startsWith('و');
  const hasLead =
    before !== undefined &&
    (isBeforeTime(before.key) ||
      /^(?:هذا|هذه|يوم|مساء|صباح|صبيحه|فجر|سهره|عصر|ليله|ظهر|زوال|امسيه)$/.test(before.key));
  const isFrom = hasLead && isStretch(words[from - 2]?.key ?? '');
  const kept = words.map((word, i) => (i >= from && i < to ? { ...word, isDay: false } : word));
  if (isEnd || isFrom || isJoined) return dropDays(kept);
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

/** A phrase of place, time or purpose begins with this word. */
export function opensPhrase(key: string): boolean {
  return isPreposition(key) || isAdjunct(key) || /^(?:بشده|بقوه|للعام|بال|لل)/.test(key);
}

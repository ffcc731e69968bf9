import { fold } from '../../../arabic/fold.ts';
import { findMonth, MONTH_TABLES } from '../../../arabic/months.ts';
import { findNumberWord } from '../../../arabic/number-words.ts';
import { parseOrdinal } from '../../../arabic/ordinals.ts';
import { WEEKDAY_NAMES } from '../../../arabic/weekdays.ts';
import { type Span, textOf } from '../../../briefing/span.ts';
import { foldWords } from '../folded-words.ts';
import * as vocabulary from './time-words.ts';

/** A text as expressions of time are looked for in it. */
export interface TimeText {
  readonly text: string;
  /** Each word without conjunction and preposition, where what remains belongs to time. */
  readonly spans: readonly Span[];
  /** The words of `spans`, folded. */
  readonly words: readonly string[];
  /** Each whole word, folded: numerals need their conjunctions. */
  readonly whole: readonly string[];
  /** Can an expression begin here? Most words are no word of time, and need no rule. */
  readonly mayBegin: readonly boolean[];
  /** Folded clitics that were taken off. */
  readonly clitics: readonly string[];
  /** What stands between the word before and this one. */
  readonly gaps: readonly string[];
}

const OTHER_WORDS =
  /^(?:قبل|بعد|منذ|كل|هذا|هذه|ذلك|تلك|اقل|اكثر|ازيد|اول|فاتح|غره|نفس|ذات|الوقت|ال(?:ربع|نصف|ثلث))$/;

/** First words of the months' names, and the days' names. */
const NAMES: ReadonlySet<string> = new Set(
  foldWords([
    ...MONTH_TABLES.flatMap(({ months }) => months.flatMap((month) => month.split('|'))),
    ...WEEKDAY_NAMES.flatMap((day) => day.split('|')),
  ]).map((name) => name.split(' ')[0] ?? ''),
);

/** In the order of how often each is met. */
const IS_TIME: readonly ((word: string) => boolean)[] = [
  (word) => NAMES.has(word),
  (word) => vocabulary.findUnit(word) !== undefined,
  (word) => vocabulary.findDeicticDay(word) !== undefined,
  (word) => findNumberWord(word) !== undefined,
  isOrdinalWord,
  vocabulary.isSeason,
  vocabulary.isDayPart,
  vocabulary.isEdge,
  vocabulary.isApproximate,
  vocabulary.isSome,
  vocabulary.isRecurring,
  vocabulary.isDecade,
  vocabulary.isTimeAdverb,
  (word) => OTHER_WORDS.test(word),
];

/**
 * Prepare a text for finding expressions of time: fold its words once, and take clitics off those of time.
 *
 * @param words as `tokenizeWords` gives them, in order
 * @example readTimeText('ولليوم', [{ start: 0, end: 6 }]).words // ['اليوم']
 */
export function readTimeText(text: string, words: readonly Span[]): TimeText {
  const whole = foldWords(words.map((span) => textOf(text, span)));
  const seen = new Map<string, CutWord>();
  const cut = whole.map((word) => {
    const known = seen.get(word) ?? cutClitics(word);
    seen.set(word, known);
    return known;
  });
  return {
    text,
    spans: words.map((span, i) => ({
      start: Math.min(span.start + lengthOfClitics(textOf(text, span), cut[i]?.clitics ?? ''), span.end),
      end: span.end,
    })),
    words: cut.map(({ word }) => word),
    whole,
    clitics: cut.map(({ clitics }) => clitics),
    mayBegin: cut.map(({ isTime: may, word }) => may || /^\d/.test(word)),
    gaps: words.map((span, i) => text.slice(words[i - 1]?.end ?? 0, span.start)),
  };
}

interface CutWord {
  readonly word: string;
  readonly clitics: string;
  readonly isTime: boolean;
}

function cutClitics(word: string): CutWord {
  if (isTime(word)) return { word, clitics: '', isTime: true };
  const afterAnd = /^[وف]/.test(word) ? word.slice(1) : word;
  if (afterAnd !== word && isTime(afterAnd))
    return { word: afterAnd, clitics: word.slice(0, 1), isTime: true };
  const read = /^لل/.test(afterAnd)
    ? `ال${afterAnd.slice(2)}`
    : /^[بلك]/.test(afterAnd)
      ? afterAnd.slice(1)
      : afterAnd;
  // «باب المندب» is no آب: names with other meanings take no preposition.
  if (read === afterAnd || !isTime(read) || findMonth([read], 0)?.isAmbiguous === true) {
    return { word, clitics: '', isTime: false };
  }
  return { word: read, clitics: word.slice(0, word.length - afterAnd.length + 1), isTime: true };
}

function isTime(word: string): boolean {
  return word.length >= 2 && IS_TIME.some((test) => test(word));
}

/** The letters of an ordinal are tried first, since reading one costs more. */
function isOrdinalWord(word: string): boolean {
  return (
    /^(?:ال)?(?:او|حا|ثا|را|خا|سا|تا|عا|عش|ثل|ار|خم|ست|سب|تس|ما|مي|ال)/.test(word) &&
    parseOrdinal([word], 0) !== undefined
  );
}

/** How many units of the written word its clitics take up, marks included. */
function lengthOfClitics(written: string, clitics: string): number {
  let length = 0;
  let folded = '';
  while (folded.length < clitics.length && length < written.length) folded = fold(written.slice(0, ++length));
  while (clitics !== '' && length < written.length && fold(written.charAt(length)) === '') length++;
  return length;
}

/** Do words run on from the one before into this one, with nothing but space between? */
export function isJoined(text: TimeText, at: number): boolean {
  return /^[ \u00a0]*$/.test(text.gaps[at] ?? '.');
}

/** Space or a comma between: الثلاثاء، 12 سبتمبر. */
export function isLooselyJoined(text: TimeText, at: number): boolean {
  return /^[ \u00a0]*[،,]?[ \u00a0]*$/.test(text.gaps[at] ?? '.');
}

import { tokenizeWords } from '../../../arabic/words.ts';
import type { Span } from '../../../briefing/span.ts';
import { readCalendarDate } from './calendar-dates.ts';
import { readClockTime, readRecurrence, readTimeAdverb } from './clock-times.ts';
import { readAnchoredDuration, readDuration } from './durations.ts';
import { readEra, readSeason } from './eras.ts';
import { findNumericDates } from './numeric-dates.ts';
import { readRelativeDay } from './relative-days.ts';
import { readDayOfRelativeMonth, readRelativeUnit } from './relative-units.ts';
import type { Reading, TimeExpression } from './time-expression.ts';
import { readTimeText, type TimeText } from './time-text.ts';
import { readYearExpression } from './years.ts';

/** The longest reading of a word wins; of equal ones the first here, so what says more stands before what says less. */
const RULES: readonly ((text: TimeText, at: number) => Reading | undefined)[] = [
  readCalendarDate,
  readDayOfRelativeMonth,
  readRelativeDay,
  readYearExpression,
  readRelativeUnit,
  readAnchoredDuration,
  readSeason,
  readEra,
  readClockTime,
  readDuration,
  readRecurrence,
  readTimeAdverb,
];

/**
 * Find every expression of time in a text: dates, times of day, lengths of time and times that come again.
 *
 * An expression has its adjectives, its approximation (أقل من) and the anchor of a length (منذ، قبل), not a
 * preposition before it (في، خلال) nor clitics. «من» between two expressions parts them, except in a date.
 *
 * Method: a hand-written grammar over words, longest match from the start of the text on; types are TimeML's.
 *
 * @param words as `tokenizeWords` gives them; found anew if left out
 * @returns expressions in text order, not overlapping
 * @example findTimeExpressions('منذ 12 سبتمبر 2014').map(({ start, end }) => [start, end]) // [[4, 18]]
 */
export function findTimeExpressions(
  text: string,
  words: readonly Span[] = tokenizeWords(text),
): readonly TimeExpression[] {
  const numeric = findNumericDates(text);
  const read = readTimeText(text, words);
  const found: TimeExpression[] = [];
  let next = 0;
  for (let at = 0; at < read.words.length; ) {
    const span = read.spans[at] ?? { start: 0, end: 0 };
    while ((numeric[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const date = numeric[next];
    if (date !== undefined && date.start <= span.start) {
      found.push(date);
      while ((read.spans[at]?.start ?? Number.POSITIVE_INFINITY) < date.end) at++;
      continue;
    }
    const best = read.mayBegin[at] === true ? longestReading(read, at) : undefined;
    if (best !== undefined) found.push(place(read, at, best));
    at += best?.length ?? 1;
  }
  return found;
}

function longestReading(text: TimeText, at: number): Reading | undefined {
  let best: Reading | undefined;
  for (const rule of RULES) {
    const reading = rule(text, at);
    if (reading !== undefined && reading.length > (best?.length ?? 0)) best = reading;
  }
  return best;
}

function place(text: TimeText, at: number, { length, tail, type, meaning, rule }: Reading): TimeExpression {
  const start = text.spans[at]?.start ?? 0;
  const end = (text.spans[at + length - 1]?.end ?? start) + (tail ?? 0);
  return { start, end, type, meaning, rule };
}

import type { DateMention, PublicationDate } from '../../../briefing/schema.ts';
import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { evidenceOf } from '../evidence-of.ts';
import { type Resolved, resolve } from './resolve.ts';
import type { Meaning, TimeExpression } from './time-expression.ts';

/**
 * How often a rule was right of the dates that it found in 600 news articles, by samples read one by one.
 * What contradicts its day of the week, or has its year inferred, counts for less.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'dates/numeric': 0.97,
  'dates/day': 0.97,
  'dates/month': 0.93,
  'dates/year': 0.97,
  'dates/bare-year': 0.92,
  'dates/season': 0.9,
  'dates/relative-day': 0.93,
  'dates/weekday': 0.88,
  'dates/day-of-month': 0.92,
  'dates/relative-unit': 0.9,
  'dates/time-ago': 0.85,
};
const CONTRADICTED = 0.5;
const INFERRED = 0.85;
/** The Hijri day of another country may be one off; a Hijri month or year lies in two of ours. */
const CONVERTED = 0.9;

/** A future verb or المقرر before a day of the week: «سيعقد الأحد». */
const AHEAD = /(?:^|\s)[وف]?(?:س[يتن]\p{L}{2,}|المقرر|المرتقب|المنتظر|المزمع)(?:\s[^.؟!\n]{0,60})?$/u;

/**
 * Say which dates an article mentions, and what they come down to.
 *
 * Lengths of time, clock times, recurring times and adverbs such as حاليا are left out. Relative dates are resolved
 * only where the day of publication is known.
 *
 * @param times all expressions of time in the text
 * @example of «أمس» in an article of 2014-09-12: { text: 'أمس', value: '2014-09-11', origin: 'relative', … }
 */
export function findDates(
  article: Article,
  times: readonly TimeExpression[],
  published: PublicationDate,
): readonly DateMention[] {
  const written = published.origin === 'unknown' ? undefined : published.value;
  return times.flatMap((expression) => {
    const confidence = CONFIDENCE[expression.rule];
    const isDate = expression.type === 'date' || expression.type === 'time';
    if (!isDate || confidence === undefined) return [];
    const meaning = lookAhead(article, expression);
    const resolved = resolve(meaning, written);
    return [toMention(article, expression, meaning, resolved, confidence)];
  });
}

function toMention(
  article: Article,
  expression: TimeExpression,
  meaning: Meaning,
  { time, isContradicted, isInferred }: Resolved,
  base: number,
): DateMention {
  const isHijri = meaning.kind === 'calendar' && meaning.calendar === 'hijri';
  const confidence =
    base *
    (isContradicted ? CONTRADICTED : 1) *
    (isInferred ? INFERRED : 1) *
    (isHijri && time !== undefined ? CONVERTED : 1);
  return {
    ...evidenceOf(article, expression),
    ...(time !== undefined && { value: time.value, precision: time.precision }),
    calendar: isHijri ? 'hijri' : 'gregorian',
    origin: meaning.kind === 'calendar' && meaning.year !== undefined ? 'absolute' : 'relative',
    confidence: Math.round(confidence * 100) / 100,
    rule: expression.rule,
  };
}

/** A plain day of the week is the last one, unless the sentence speaks of what is to come. */
function lookAhead(article: Article, expression: TimeExpression): Meaning {
  const { meaning, start } = expression;
  if (meaning.kind !== 'weekday' || meaning.direction !== undefined) return meaning;
  const before = textOf(article.text, { start: Math.max(0, start - 80), end: start });
  return AHEAD.test(before) ? { ...meaning, direction: 'future' } : meaning;
}

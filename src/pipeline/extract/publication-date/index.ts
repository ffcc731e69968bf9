import { fold } from '../../../arabic/fold.ts';
import type { PublicationDate } from '../../../briefing/schema.ts';
import { contains, type Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { addDays, type IsoTime, timeOf } from '../dates/calendar.ts';
import { resolve } from '../dates/resolve.ts';
import type { TimeExpression } from '../dates/time-expression.ts';
import { evidenceOf } from '../evidence-of.ts';

/** How a line begins that states the text's own date; in the middle of prose the same words tell of something else. */
const STATING =
  /^[\s|*-]*(?:نشرت?|تم النشر|تاريخ النشر|تاريخ التحديث|حررت?|حرر ب\p{L}+|كتبت?|اخر تحديث)(?:\s*(?:في|يوم|بتاريخ|هذا المقال|:))*\s*$/u;
/** What else such a line may say, in letters: the time, a section. */
const LETTERS_BEHIND = 30;
/** A line that is a date has no more letters than this besides. */
const SPARE_LETTERS = 12;
const FIRST_LINES = 3;
const IN_FILE_NAME = /(?<!\d)(?<year>(?:19|20)\d\d)[-_.]?(?<month>[01]\d)[-_.]?(?<day>[0-3]\d)(?!\d)/;

/**
 * Find when an article was published: what a person said of it first, then what the text states, then what can be
 * inferred from it or its file's name. Nothing is guessed: most texts do not say.
 *
 * @param times all expressions of time in the text
 * @param dateline where the dateline stands
 * @example of seeds/2014-09-12-mali.txt: { origin: 'inferred', value: '2014-09-12', source: 'file-name', … }
 */
export function findPublicationDate(
  article: Article,
  times: readonly TimeExpression[],
  dateline: Span | undefined,
): PublicationDate {
  return (
    fromKnown(article) ??
    fromText(article, times, dateline) ??
    fromToday(article, times) ??
    fromFileName(article.source.seed) ??
    fromMaking(article) ?? { origin: 'unknown' }
  );
}

/** What a person says, or the source of itself. */
function fromKnown({ source }: Article): PublicationDate | undefined {
  const { date, dateFrom } = source.known;
  if (date === undefined || dateFrom === 'making') return undefined;
  const time = timeOf(date);
  return time && { origin: 'stated', ...time, source: dateFrom ?? 'side-car' };
}

/** A document is seldom made long before it is published, but copies are made long after: the last that is asked. */
function fromMaking({ source }: Article): PublicationDate | undefined {
  const { date, dateFrom } = source.known;
  const time = date === undefined || dateFrom !== 'making' ? undefined : timeOf(date);
  return time && { origin: 'inferred', ...time, source: 'metadata' };
}

function fromText(
  article: Article,
  times: readonly TimeExpression[],
  dateline: Span | undefined,
): PublicationDate | undefined {
  // A Hijri day may be one off, so a Gregorian one beside it is taken first.
  const isHijri = ({ meaning }: TimeExpression) =>
    meaning.kind === 'calendar' && meaning.calendar === 'hijri';
  const ordered = [...times].sort((a, b) => Number(isHijri(a)) - Number(isHijri(b)));
  for (const expression of ordered) {
    const isOfDateline = dateline !== undefined && contains(dateline, expression);
    if (!isOfDateline && !isStated(article, expression)) continue;
    const time = absoluteTime(expression);
    if (time?.precision !== 'day') continue;
    const source = isOfDateline ? 'dateline' : 'text';
    return { origin: 'stated', ...time, source, evidence: evidenceOf(article, expression) };
  }
  return undefined;
}

/** On a line that begins with «نشر في», or alone on one of the first lines or the last one. */
function isStated(article: Article, { start, end }: Span): boolean {
  const block = article.blocks.findIndex(({ span }) => span.start <= start && end <= span.end);
  const line = article.blocks[block]?.span;
  if (line === undefined) return false;
  const behind = countLetters(article.text.slice(end, line.end));
  if (behind <= LETTERS_BEHIND && STATING.test(fold(article.text.slice(line.start, start)))) return true;
  const isOutside = block < FIRST_LINES || block === article.blocks.length - 1;
  const rest = article.text.slice(line.start, start) + article.text.slice(end, line.end);
  return isOutside && article.blocks.length > 1 && countLetters(rest) <= SPARE_LETTERS;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** «اليوم الخميس 20 مايو 2021», «أمس الأربعاء 12 سبتمبر 2014»: a day that the text places beside its own. */
function fromToday(article: Article, times: readonly TimeExpression[]): PublicationDate | undefined {
  for (const expression of times) {
    const { meaning } = expression;
    const time =
      meaning.kind === 'calendar' && meaning.fromToday !== undefined ? absoluteTime(expression) : undefined;
    if (meaning.kind !== 'calendar' || time?.precision !== 'day') continue;
    const value = addDays(time.value, -(meaning.fromToday ?? 0));
    return {
      origin: 'inferred',
      value,
      precision: 'day',
      source: 'text',
      evidence: evidenceOf(article, expression),
    };
  }
  return undefined;
}

function fromFileName(seed: string): PublicationDate | undefined {
  const name = seed.split('/').at(-1) ?? '';
  const { year, month, day } = IN_FILE_NAME.exec(name)?.groups ?? {};
  const time = year === undefined ? undefined : timeOf(`${year}-${month}-${day}`);
  return time && { origin: 'inferred', ...time, source: 'file-name' };
}

/** What a date comes down to that needs no other; nothing for one that contradicts its own day of the week. */
function absoluteTime({ meaning }: TimeExpression): IsoTime | undefined {
  if (meaning.kind !== 'calendar' || meaning.year === undefined) return undefined;
  const { time, isContradicted } = resolve(meaning, undefined);
  return isContradicted ? undefined : time;
}

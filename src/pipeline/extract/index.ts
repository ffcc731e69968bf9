import { contains } from '../../briefing/span.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Article, Facts } from '../stages.ts';
import { findDateline } from './dateline/index.ts';
import { findTimeExpressions } from './dates/find-time-expressions.ts';
import { findDates } from './dates/index.ts';
import type { TimeExpression } from './dates/time-expression.ts';
import { isByline } from './names/bylines.ts';
import type { FoundName } from './names/found-name.ts';
import { findNames, gatherNames, type Recogniser } from './names/index.ts';
import { addSpeakers } from './names/speakers.ts';
import { findPublicationDate } from './publication-date/index.ts';
import { findStatements } from './statements/find-statements.ts';
import { findTopics } from './topics/index.ts';

/**
 * Find what an article says, each value with its evidence.
 *
 * Each line is an extractor: it takes the article and what the lines above it found. Expressions of time come first,
 * since a month is no person; a dateline holds a place; expressions of time and the dateline state the date of
 * publication; relative dates need that date; statements need the names of those who speak, and tell names that nobody knew.
 *
 * @param recogniser proposes names that the registry does not list; without one the registry works alone
 */
export function extract(article: Article, registry: Registry, recogniser?: Recogniser): Facts {
  const times = findTimeExpressions(
    article.text,
    article.words.map((word) => word.span),
  );
  const found = findNames(article, registry, recogniser).filter((name) => !isMonth(name, times));
  const dateline = findDateline(article, registry, found, times);
  const names = found.filter((name) => !isByline(article, name, dateline?.span));
  const date = findPublicationDate(article, times, dateline?.span);
  const dates = findDates(article, times, date);
  const topics = findTopics(article, registry.keywords, names);
  const { statements, messages } = findStatements(article, { names });
  const all = addSpeakers(article, names, statements, registry);
  return {
    ...(recogniser === undefined && { namesFrom: 'registry' }),
    date,
    ...(dateline !== undefined && { dateline: dateline.dateline }),
    places: gatherNames(article, all, 'place'),
    organisations: gatherNames(article, all, 'organisation'),
    people: gatherNames(article, all, 'person'),
    topics,
    statements,
    dates,
    messages: [...article.messages, ...messages],
  };
}

/** «الثامن ماي»: within a date, what looks like a person's name is the month's. */
function isMonth({ kind, id, span }: FoundName, times: readonly TimeExpression[]): boolean {
  return kind === 'person' && id === undefined && times.some((time) => isDate(time) && contains(time, span));
}

/** More than the month alone: a day, a year. */
function isDate({ meaning }: TimeExpression): boolean {
  return (
    meaning?.kind === 'calendar' && meaning.month !== undefined && (meaning.day ?? meaning.year) !== undefined
  );
}
